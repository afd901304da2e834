import type { DeploymentCheck } from "./check";
import { workloadsWith } from "./workloads-with";

/**
 * Sizes of a replica and their number fit: 2 GiB for each core
 * (https://learn.microsoft.com/azure/container-apps/containers, allocations).
 */
export const appSize: DeploymentCheck = function* (draft) {
  for (const { workload, path: of } of workloadsWith(draft, "app")) {
    const { cpu, memory, minReplicas, maxReplicas, scale } = workload.app ?? {};
    const path = [...of, "app"];
    if (cpu !== undefined && memory !== undefined && Number.parseFloat(memory) !== cpu * 2) {
      const message = `does not go with cpu ${cpu}`;
      yield {
        code: "ZTAI-CFG-045",
        path: [...path, "memory"],
        message,
        allowed: `${cpu * 2}Gi`,
        fix: "give 2Gi for each core",
      };
    }
    if (minReplicas === 0 && scale?.cpuPercent !== undefined) {
      const message = "never leaves zero again: the load of no replica is never known";
      const fix = "give minReplicas of 1 or more, or scale by concurrentRequests";
      yield { code: "ZTAI-CFG-045", path: [...path, "minReplicas"], message, fix };
    }
    if (minReplicas !== undefined && maxReplicas !== undefined && minReplicas > maxReplicas) {
      const message = `is more than maxReplicas ${maxReplicas}`;
      yield { code: "ZTAI-CFG-045", path: [...path, "minReplicas"], message, fix: "raise maxReplicas, or lower it" };
    }
  }
};
