import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { loadFiles } from "../policies/estate/loaders/hcl/hcl-folder";
import { kinds } from "./known-kinds";

const shown = kinds.flatMap(({ kind, hcl, verdicts }) =>
  hcl !== undefined && verdicts ? [{ kind, hcl, verdicts }] : [],
);

test.each(shown)("$kind", async ({ hcl, verdicts }) => {
  const { graph, problems } = await loadFiles(hcl);
  expect(problems).toEqual([]);
  const asked = Object.keys(verdicts).map((key) => key.slice(0, key.indexOf(" ")));
  const findings = runRules(
    rules.filter(({ id }) => asked.includes(id)),
    graph,
  );
  const found = findings.map((finding) => [`${finding.rule} ${finding.address}`, finding.verdict] as const);
  expect(Object.fromEntries(found)).toMatchObject(verdicts);
});

/** The verdicts that a folder expects. */
function expectedIn(folder: "fixtures" | "pairs", name: string): readonly string[] {
  const file = join(__dirname, folder, name, "expected.json");
  if (!existsSync(file)) throw new Error(`${folder}/${name} is named by a kind and is not there`);
  const { verdicts } = JSON.parse(readFileSync(file, "utf8")) as { readonly verdicts: Record<string, string | object> };
  return Object.values(verdicts).flatMap((verdict) => (typeof verdict === "string" ? verdict : Object.values(verdict)));
}

test("what a kind names shows a verdict that is known", () => {
  for (const { kind, verdicts = {}, fixtures = [], pairs = [] } of kinds) {
    const elsewhere = [
      ...fixtures.map((name) => expectedIn("fixtures", name)),
      ...pairs.map((name) => expectedIn("pairs", name)),
    ];
    for (const found of elsewhere)
      expect({ kind, found }).toEqual({
        kind,
        found: expect.arrayContaining([expect.not.stringMatching("unknown")]) as unknown,
      });
    expect({ kind, count: elsewhere.length + Object.keys(verdicts).length }).not.toEqual({ kind, count: 0 });
    expect(Object.values(verdicts)).not.toContain("unknown");
  }
});
