import { declarations } from "../../declarations.generated";
import type { DeploymentCheck } from "./check";

const byName = new Map(declarations.map((blueprint) => [blueprint.name, blueprint]));

/** Each workload is what its blueprint asks for. */
export const blueprintChecks: DeploymentCheck = function* (draft) {
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    const blueprint = workload?.blueprint === undefined ? undefined : byName.get(workload.blueprint);
    if (!workload || !blueprint) continue;
    for (const check of blueprint.checks) yield* check(workload, { path: ["workloads", i], draft });
  }
};
