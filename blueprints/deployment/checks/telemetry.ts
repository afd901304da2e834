import type { DeploymentCheck } from "./check";
import { workloadsWith } from "./workloads-with";

/** Telemetry takes the private way, so there is one. Implements ZTAI-VS-11. */
export const telemetry: DeploymentCheck = function* (draft) {
  if (draft.platform?.visibility?.privateLinkScope !== "none") return;
  for (const { workload, path } of workloadsWith(draft, "telemetry")) {
    if (!workload.telemetry) continue;
    yield {
      code: "ZTAI-CFG-075",
      path: [...path, "telemetry"],
      ofKey: true,
      message: "cannot be sent: the platform has no private link scope",
      fix: "name the scope's id under platform.visibility.privateLinkScope, or remove it",
    };
  }
};
