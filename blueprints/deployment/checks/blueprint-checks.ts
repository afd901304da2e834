import { declarationOf } from "../../declaration-of";
import type { DeploymentCheck } from "./check";

/** Each workload is what its blueprint asks for. */
export const blueprintChecks: DeploymentCheck = function* (draft) {
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    const blueprint = declarationOf(workload?.blueprint);
    if (!workload || !blueprint) continue;
    for (const check of blueprint.checks) yield* check(workload, { path: ["workloads", i], draft });
  }
};
