import { atLeastAsSensitive } from "../../../constructs/core/classification";
import type { DeploymentCheck } from "./check";

/** Confidential data, and the platform that logs it, stay in allowed regions. Implements ZTAI-DA-17. */
export const allowedRegions: DeploymentCheck = function* (draft) {
  const { allowedLocations, platform, workloads } = draft;
  if (!allowedLocations || allowedLocations.includes(undefined)) return;
  const allowed = allowedLocations.join(", ");
  const fix = "choose one of them, or add the region to allowedLocations";
  const code = "ZTAI-CFG-031";
  if (platform?.location !== undefined && !allowedLocations.includes(platform.location)) {
    yield { code, path: ["platform", "location"], message: "is not among allowedLocations", allowed, fix };
  }
  for (const [i, workload] of (workloads ?? []).entries()) {
    if (workload?.location === undefined || workload.classification === undefined) continue;
    if (!atLeastAsSensitive(workload.classification, "confidential")) continue;
    const message = `is not among allowedLocations, and the workload is ${workload.classification}`;
    if (!allowedLocations.includes(workload.location)) {
      yield { code, path: ["workloads", i, "location"], message, allowed, fix };
    }
    for (const [name, member] of Object.entries("pool" in workload ? (workload.pool ?? {}) : {})) {
      if (member?.location === undefined || member.location === workload.location) continue;
      if (allowedLocations.includes(member.location)) continue;
      yield { code, path: ["workloads", i, "pool", name, "location"], message, allowed, fix };
    }
  }
};
