import Ajv from "ajv";
import { controls, findControl } from "../../../policies/catalog";
import { coverage, coveredFrameworks, coverageOf } from "../../../policies/catalog/coverage";
import notCovered from "../../../policies/catalog/coverage.json";
import schema from "../../../policies/catalog/coverage.schema.json";

const entries = coveredFrameworks.map((framework) => [framework, coverage(framework)] as const);

test("the list of what is not covered matches its schema", () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(notCovered);
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ["ztWorkshopTasks", 104],
  ["mcsbV2", 92],
  ["owaspLlm2025", 10],
  ["owaspAgentic2026", 10],
  ["ztAssessmentTests", 49],
] as const)("%s is looked at whole: %i ids", (framework, count) => {
  const ids = coverage(framework).map(({ id }) => id);
  expect(new Set(ids).size).toBe(count);
  expect(ids).toHaveLength(count);
});

test.each(entries)("%s: a covered id names controls that exist, another one a reason", (_, found) => {
  for (const entry of found) {
    if (entry.covered) {
      expect(entry.controls.length).toBeGreaterThan(0);
      for (const id of entry.controls) expect(findControl(id)).toBeDefined();
    } else expect(entry.reason.length).toBeGreaterThanOrEqual(20);
  }
});

test.each(entries)(
  "%s: no id is both covered and excused, and every excuse is for an id that exists",
  (name, found) => {
    const uncovered = found.filter(({ covered }) => !covered).map(({ id }) => id);
    expect(uncovered.sort()).toEqual(Object.keys(notCovered.notCovered[name]).sort());
  },
);

test("every MCSB v2 control of the AI domain and every OWASP risk is covered", () => {
  const ai = coverage("mcsbV2").filter(({ id }) => id.startsWith("AI-"));
  expect(ai).toHaveLength(7);
  const risks = [...coverage("owaspLlm2025"), ...coverage("owaspAgentic2026")];
  expect([...ai, ...risks].filter(({ covered }) => !covered)).toEqual([]);
});

test("reasons speak of controls that exist", () => {
  const reasons = Object.values(notCovered.notCovered).flatMap((list) => Object.values(list));
  const named = reasons.flatMap((reason) => reason.match(/ZTAI-[A-Z]{2}-\d{2}/g) ?? []);
  expect(named.length).toBeGreaterThan(10);
  for (const id of named) expect(findControl(id)).toBeDefined();
});

test("an id with neither control nor reason is refused by name", () => {
  expect(() => coverageOf([["AI_999"]], controls, "ztWorkshopTasks", {})).toThrow("ztWorkshopTasks AI_999");
  expect(() => coverageOf([["constructor"]], controls, "ztWorkshopTasks", {})).toThrow("constructor");
});
