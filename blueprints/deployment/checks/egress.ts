import { nearest as suggest } from "../../../common/nearest";
import type { DeploymentCheck } from "./check";

/** Egress entries name workloads of this file. */
export const egressWorkloads: DeploymentCheck = function* (draft) {
  const names = [...new Set((draft.workloads ?? []).flatMap((workload) => workload?.name ?? []))];
  for (const [i, entry] of (draft.platform?.network?.egress ?? []).entries()) {
    for (const [j, name] of (entry?.from ?? []).entries()) {
      if (name === undefined || names.includes(name)) continue;
      const meant = suggest(name, names);
      const path = ["platform", "network", "egress", i, "from", j];
      const fix = meant === undefined ? "name a workload, or remove it" : `did you mean ${meant}?`;
      yield {
        code: "ZTAI-CFG-043",
        path,
        message: "is not a workload of this file",
        allowed: names.join(", ") || "none",
        fix,
      };
    }
  }
};
