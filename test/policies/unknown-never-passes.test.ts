import fc from "fast-check";
import type { Json, JsonObject } from "../../common/json";
import type { Rule, TerraformJson } from "../../policies/engine/rule";
import { rules } from "../../policies/rules";
import { judgeExample } from "./judge-example";

const undecided = ["fail", "unknown"];

type Path = readonly (string | number)[];

/** Every value inside a resource's block that could as well be unknown: leaves, lists and nested blocks. */
function replaceable(example: TerraformJson): Path[] {
  const sections = Object.entries({ ...example.resource }).flatMap(([type, named]) =>
    Object.keys(named as JsonObject).map((name): Path => ["resource", type, name]),
  );
  const backend: Path[] = example.terraform ? [["terraform", "backend", "azurerm"]] : [];
  return [...sections, ...backend].flatMap((path) => below(at(example as Json, path), path));
}

function below(value: Json, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...below(inner as Json, [...path, key])]);
}

function at(value: Json, path: Path): Json {
  return path.reduce<Json>((found, key) => (found as JsonObject)[String(key)] ?? null, value);
}

function withUnknown(example: TerraformJson, path: Path): TerraformJson {
  const copy = JSON.parse(JSON.stringify(example)) as TerraformJson;
  const parent = at(copy as Json, path.slice(0, -1)) as Record<string, Json>;
  parent[String(path.at(-1))] = `\${var.${path.join("_").replace(/\W/g, "_")}}`;
  return copy;
}

function failingVerdicts(rule: Rule, example: TerraformJson): readonly string[] {
  const failing = judgeExample(rule, rule.examples.fail).filter(({ verdict }) => verdict === "fail");
  const after = judgeExample(rule, example);
  return failing.map(({ address }) => after.find((finding) => finding.address === address)?.verdict ?? "gone");
}

test.each(rules.map((rule) => [rule.id, rule] as const))("%s stays fail or unknown whatever is unknown", (_, rule) => {
  const passed = replaceable(rule.examples.fail).filter((path) =>
    failingVerdicts(rule, withUnknown(rule.examples.fail, path)).some((verdict) => !undecided.includes(verdict)),
  );
  expect(passed.map((path) => path.join("."))).toEqual([]);
});

test("no combination of unknown values turns a failure into a pass", () => {
  const cases = rules.flatMap((rule) => replaceable(rule.examples.fail).map((path) => ({ rule, path })));
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.array(fc.nat(), { maxLength: 4 }), ({ rule, path }, more) => {
      const paths = replaceable(rule.examples.fail);
      const chosen = [path, ...more.map((index) => paths[index % paths.length] ?? path)];
      // A path below one that is already unknown is gone.
      const outer = chosen.filter((a) => !chosen.some((b) => b.length < a.length && b.every((key, i) => key === a[i])));
      const example = outer.reduce(withUnknown, rule.examples.fail);
      for (const verdict of failingVerdicts(rule, example)) expect(undecided).toContain(verdict);
    }),
    { numRuns: 1500, seed: 20261120 },
  );
});
