import fc from "fast-check";
import { join } from "node:path";
import type { Json, JsonObject } from "../../common/json";
import { assess, renderJson } from "../../policies";
import type { TerraformJson } from "../../policies/engine/rule";
import { furtherKeys, unknownMark } from "../../policies/estate/unknown";
import { rules } from "../../policies/rules";
import { judgeExample } from "./judge-example";

type Path = readonly (string | number)[];

const marks: readonly Json[] = [
  unknownMark("nobody said"),
  unknownMark("it begins so", { shape: { notEmpty: true, prefix: "https://", suffix: "/x" } }),
  `a-${unknownMark("in a text")}-z`,
  [unknownMark("an item")],
  [unknownMark("any number of items", { many: true })],
  { name: "a", [furtherKeys]: unknownMark("other keys") },
  unknownMark("one of two", { from: ["azurerm_key_vault.a.id", "azurerm_subnet.b.id"], choice: "exact" }),
];

function below(value: Json, path: Path): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...below(inner as Json, [...path, key])]);
}

function withMark(example: TerraformJson, path: Path, mark: Json): TerraformJson {
  const copy = JSON.parse(JSON.stringify(example)) as TerraformJson;
  const parent = path
    .slice(0, -1)
    .reduce<Json>((found, key) => (found as JsonObject)[String(key)] ?? null, copy as Json);
  (parent as Record<string, Json>)[String(path.at(-1))] = mark;
  return copy;
}

const examples = rules.flatMap((rule) =>
  [rule.examples.pass, rule.examples.fail].map((example) => ({
    rule,
    example,
    paths: below(example as Json, []).filter((path) => path.length > 3),
  })),
);

test("no internal mark reaches a finding, whatever is unknown", () => {
  const cases = examples.filter(({ paths }) => paths.length > 0);
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.nat(),
      fc.constantFrom(...marks),
      ({ rule, example, paths }, at, mark) => {
        const findings = judgeExample(rule, withMark(example, paths[at % paths.length] ?? [], mark));
        expect(JSON.stringify(findings)).not.toMatch(/\$\{unknown|%7B%22reason|\$\{further/);
        expect(JSON.stringify(findings)).not.toContain("could not decide this resource");
      },
    ),
    { numRuns: 3000, seed: 20261128 },
  );
});

test.each(["one-uncertain-key", "partly-known-texts"])("no internal mark reaches the report of %s", async (name) => {
  const assessment = await assess([join(__dirname, "../cases/fixtures", name)], { today: "2026-11-20" });
  expect(renderJson(assessment, { all: true })).not.toMatch(/\$\{unknown|%7B%22reason|\$\{further/);
});
