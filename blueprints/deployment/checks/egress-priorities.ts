import { formatPath } from "../../../common/yaml/located";
import type { DeploymentCheck } from "./check";

/** Priorities of firewall rules that the file gives differ: the groups of one policy are ordered by them. */
export const egressPriorityOnce: DeploymentCheck = function* ({ workloads }) {
  const first = new Map<number, number>();
  for (const [i, workload] of (workloads ?? []).entries()) {
    const priority = workload?.egressPriority;
    if (priority === undefined) continue;
    const earlier = first.get(priority);
    if (earlier === undefined) {
      first.set(priority, i);
      continue;
    }
    const message = `is the egressPriority of ${formatPath(["workloads", earlier])} already`;
    const path = ["workloads", i, "egressPriority"];
    yield { code: "ZTAI-CFG-046", path, message, fix: "give each a number of its own, or none" };
  }
};
