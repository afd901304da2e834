import type { DeploymentCheck } from "./check";
import { closestOf } from "./closest-of";

/** Egress entries name workloads of this file. */
export const egressWorkloads: DeploymentCheck = function* (draft) {
  const names = [...new Set((draft.workloads ?? []).flatMap((workload) => workload?.name ?? []))];
  for (const [i, entry] of (draft.platform?.network?.egress ?? []).entries()) {
    for (const [j, name] of (entry?.from ?? []).entries()) {
      if (name === undefined || names.includes(name)) continue;
      const path = ["platform", "network", "egress", i, "from", j];
      const choice = closestOf(name, names, "name a workload, or remove it");
      yield { code: "ZTAI-CFG-043", path, message: "is not a workload of this file", ...choice };
    }
  }
};
