import type { Check } from "./check";

/**
 * Sizes of a replica and their number fit: 2 GiB for each core
 * (https://learn.microsoft.com/azure/container-apps/containers, allocations).
 */
export const appSize: Check = function* (draft) {
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    const { cpu, memory, minReplicas, maxReplicas } = workload?.app ?? {};
    const path = ["workloads", i, "app"];
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
    if (minReplicas !== undefined && maxReplicas !== undefined && minReplicas > maxReplicas) {
      const message = `is more than maxReplicas ${maxReplicas}`;
      yield { code: "ZTAI-CFG-045", path: [...path, "minReplicas"], message, fix: "raise maxReplicas, or lower it" };
    }
  }
};
