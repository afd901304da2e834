import { priorityOf } from "../constructs/network/egress-rule-group";

/**
 * Priority of each workload's firewall rules: the hash of its name, or the next free number. Azure refuses two groups of one
 * priority; a workload that is added at the end moves none before it.
 */
export function egressPriorities(workloads: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  return new Map(
    workloads.map((name) => {
      let priority = priorityOf(name);
      while (taken.has(priority)) priority++;
      taken.add(priority);
      return [name, priority];
    }),
  );
}
