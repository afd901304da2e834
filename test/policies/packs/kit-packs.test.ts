import { controls } from "../../../policies/catalog";
import { findPack, kitPacks, selectRules } from "../../../policies/packs";
import { rules } from "../../../policies/rules";

const idsOf = (name: string) => {
  const pack = findPack(name);
  return pack ? selectRules(rules, pack).map(({ id }) => id) : [];
};

test("pack names are unique", () => {
  expect(new Set(kitPacks.map(({ name }) => name)).size).toBe(kitPacks.length);
});

test.each(kitPacks.map(({ name }) => name))("%s selects rules, in their order", (name) => {
  const ids = idsOf(name);
  expect(ids).not.toEqual([]);
  expect(ids).toEqual(rules.map(({ id }) => id).filter((id) => ids.includes(id)));
});

test.each([
  ["owasp-llm", "owaspLlm2025"],
  ["owasp-agentic", "owaspAgentic2026"],
  ["eu-ai-act", "euAiAct"],
  ["iso-42001", "iso42001"],
  ["zt-workshop", "ztWorkshopTasks"],
  ["zt-assessment", "ztAssessmentTests"],
  ["mcsb-v2", "mcsbV2"],
  ["nist-ai-rmf", "nistAiRmf"],
])("%s is what the catalog maps to it", (name, key) => {
  const mapped = controls.filter(({ mappings }) => (mappings[key] ?? []).length > 0).map(({ id }) => id);
  expect(idsOf(name)).toEqual(rules.filter(({ control }) => mapped.includes(control)).map(({ id }) => id));
});

test("every framework of the catalog has a pack", () => {
  const keys = new Set(controls.flatMap(({ mappings }) => Object.keys(mappings)));
  for (const key of keys) {
    const mapped = rules.filter(
      ({ control }) => (controls.find(({ id }) => id === control)?.mappings[key] ?? []).length > 0,
    );
    const covering = kitPacks.filter(({ name }) => mapped.every(({ id }) => idsOf(name).includes(id)));
    expect(covering.map(({ name }) => name).filter((name) => name !== "strict")).not.toEqual([]);
  }
});

test("baseline keeps critical and high rules as they are", () => {
  expect(idsOf("baseline")).toEqual(
    rules.filter(({ severity }) => severity === "critical" || severity === "high").map(({ id }) => id),
  );
});

test("strict keeps every rule and calls none low", () => {
  const pack = findPack("strict");
  const selected = pack ? selectRules(rules, pack) : [];
  expect(selected.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  expect(selected.filter(({ severity }) => severity === "low")).toEqual([]);
  expect(rules.filter(({ severity }) => severity === "low")).not.toEqual([]);
});

test("a rule of no control of the catalog belongs to every framework", () => {
  const [first] = rules;
  const own = first && { ...first, id: "own", control: "custom" };
  const missing = kitPacks.filter((pack) => pack.name !== "baseline" && own && !pack.includes(own));
  expect(missing).toEqual([]);
});
