import { egressPriorities } from "../../blueprints/egress-priorities";

const workloads = Array.from({ length: 2000 }, (_, i) => ({ name: `workload-${i}` }));

test("no two workloads have the same priority, and all are in Azure's range", () => {
  const priorities = [...egressPriorities("prod", workloads).values()];
  expect(new Set(priorities).size).toBe(workloads.length);
  expect(Math.min(...priorities)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...priorities)).toBeLessThanOrEqual(65000);
});

test("a workload that is added at the end moves none before it", () => {
  const before = egressPriorities("prod", workloads);
  const after = egressPriorities("prod", [...workloads, { name: "one-more" }]);
  for (const [name, priority] of before) expect(after.get(name)).toBe(priority);
});

test("the same workload has another priority in another environment", () => {
  const name = "hr-assistant";
  const priorities = ["dev", "test", "prod"].map((environment) => egressPriorities(environment, [{ name }]).get(name));
  expect(new Set(priorities).size).toBe(3);
});

test("a priority that is given holds, and the others keep clear of it", () => {
  const computed = egressPriorities("prod", [{ name: "law" }]).get("law") ?? 0;
  const given = egressPriorities("prod", [{ name: "law" }, { name: "hr", egressPriority: computed }]);
  expect([...given]).toEqual([
    ["law", computed + 1],
    ["hr", computed],
  ]);
});
