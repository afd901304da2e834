import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assess, renderCodeQuality, renderSarif, rules, type Assessment } from "../../../policies";
import { tempFolder } from "../../helpers/temp-folder";

const folder = tempFolder();
const today = "2026-11-20";

interface Log {
  readonly runs: readonly {
    readonly invocations: readonly [
      {
        readonly toolExecutionNotifications: readonly {
          readonly descriptor?: { readonly id: string };
          readonly level: string;
        }[];
      },
    ];
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
    (JSON.parse(renderSarif(assessment, { unknowns: true })) as Log).runs.flatMap(({ results }) =>
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

  test("never shows a finding in a folder that has a file", async () => {
    const assessment = await bareEstate();
    const [sample] = assessment.findings;
    if (sample === undefined) throw new Error("the estate has findings");
    const ofFolder = { ...sample, verdict: "fail" as const, file: "infra", type: "terraform", exemption: undefined };
    expect(filesOf({ ...assessment, findings: [ofFolder] }).map(([, file]) => file)).toEqual(["infra/main.tf"]);
  });
});

test("SARIF says beside its results what stands in no file, since code scanning takes no folder", async () => {
  const assessment = { ...(await bareEstate()), files: {} };
  const findings = assessment.findings.filter(({ file, verdict }) => file === "" && verdict === "fail");
  const { runs } = JSON.parse(renderSarif({ ...assessment, findings })) as Log;
  expect(runs[0]?.results).toEqual([]);
  const notes = runs[0]?.invocations[0]?.toolExecutionNotifications ?? [];
  expect(
    notes
      .filter(({ level }) => level === "error")
      .map(({ descriptor }) => descriptor?.id)
      .sort(),
  ).toEqual(findings.map(({ rule }) => rule).sort());
});
