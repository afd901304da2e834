import { egressPriorities } from "../../blueprints/egress-priorities";

const names = Array.from({ length: 2000 }, (_, i) => `workload-${i}`);

test("no two workloads have the same priority, and all are in Azure's range", () => {
  const priorities = [...egressPriorities(names).values()];
  expect(new Set(priorities).size).toBe(names.length);
  expect(Math.min(...priorities)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...priorities)).toBeLessThanOrEqual(65000);
});

test("a workload that is added at the end moves none before it", () => {
  const before = egressPriorities(names);
  const after = egressPriorities([...names, "one-more"]);
  for (const [name, priority] of before) expect(after.get(name)).toBe(priority);
});
