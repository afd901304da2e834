import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess, renderCodeQuality, renderSarif, rules, type Assessment } from "../../../policies";
import { tempFolder } from "../../helpers/temp-folder";

const folder = tempFolder();
const today = "2026-11-20";

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly [
        { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
      ];
    }[];
  }[];
}

/** Files that a report shows each of its findings in, by rule. */
const reports: Readonly<Record<string, (assessment: Assessment) => readonly (readonly [string, string])[]>> = {
  sarif: (assessment) =>
    (JSON.parse(renderSarif(assessment)) as Log).runs.flatMap(({ results }) =>
      results.map(({ ruleId, locations: [{ physicalLocation }] }) => [ruleId, physicalLocation.artifactLocation.uri]),
    ),
  "code quality": (assessment) =>
    (JSON.parse(renderCodeQuality(assessment)) as { check_name: string; location: { path: string } }[]).map((issue) => [
      issue.check_name,
      issue.location.path,
    ]),
};

/** An estate with models and a network, which lacks whatever an estate must have somewhere. */
async function bareEstate(): Promise<Assessment> {
  const root = join(folder, "infra");
  mkdirSync(root, { recursive: true });
  writeFileSync(
    join(root, "main.tf"),
    'resource "azurerm_cognitive_account" "a" {\n  kind = "OpenAI"\n}\nresource "azurerm_virtual_network" "n" {}\n',
  );
  return assess([root], { today, complete: true });
}

describe.each(Object.entries(reports))("%s", (_, filesOf) => {
  test("shows what concerns the estate as a whole in its first file", async () => {
    const assessment = await bareEstate();
    const whole = assessment.findings.filter(({ file, verdict }) => file === "" && verdict === "fail");
    expect(whole.length).toBeGreaterThan(5);
    const files = new Map(filesOf(assessment));
    for (const { rule } of whole) expect([rule, files.get(rule)]).toEqual([rule, "infra/main.tf"]);
  });

  test("shows a finding of every rule in a file, also where the finding stands in none", async () => {
    const assessment = await bareEstate();
    const [sample] = assessment.findings;
    if (sample === undefined) throw new Error("the estate has findings");
    const ofRules = (file: string) =>
      rules.flatMap(({ id }) =>
        (["fail", "unknown"] as const).map((verdict) => ({ ...sample, rule: id, verdict, file, exemption: undefined })),
      );
    for (const file of ["", "main.tf", "C:\\infra\\main.tf", "/infra/main.tf", "plan [1].json"]) {
      const shown = filesOf({ ...assessment, findings: ofRules(file) });
      expect(new Set(shown.map(([rule]) => rule)).size).toBe(rules.length);
      expect(shown.filter(([, one]) => one === "")).toEqual([]);
    }
  });

  test("shows findings of an estate without a file by its input, or the folder that it ran in", async () => {
    const assessment = await bareEstate();
    const findings = assessment.findings.filter(({ file }) => file === "");
    expect(new Set(filesOf({ ...assessment, findings }).map(([, file]) => file))).toEqual(new Set(["infra"]));
    expect(new Set(filesOf({ ...assessment, findings, inputs: [] }).map(([, file]) => file))).toEqual(new Set(["."]));
  });
});
