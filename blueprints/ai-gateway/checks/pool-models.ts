import type { WorkloadCheck } from "../../deployment/checks/check";
import type { AiGatewayWorkload } from "../../deployment";

/** Every account of the pool has the deployments of the workload's own, so that each can answer for the others. */
export const poolModels: WorkloadCheck<AiGatewayWorkload> = function* ({ models = [], pool = {} }, { path }) {
  const named = (list: typeof models) => list.map((model) => model?.deploymentName);
  const own = named(models);
  if (own.includes(undefined)) return;
  for (const [name, member] of Object.entries(pool)) {
    const theirs = named(member?.models ?? []);
    if (theirs.length === 0 || theirs.includes(undefined)) continue;
    const missing = own.filter((each) => !theirs.includes(each));
    const surplus = theirs.filter((each) => !own.includes(each));
    if (missing.length === 0 && surplus.length === 0) continue;
    const message = [
      ...(missing.length > 0 ? [`lack ${missing.join(", ")}`] : []),
      ...(surplus.length > 0 ? [`have ${surplus.join(", ")}, which the workload's own lack`] : []),
    ].join(" and ");
    yield {
      code: "ZTAI-CFG-123",
      path: [...path, "pool", name, "models"],
      ofKey: true,
      message,
      fix: "give each account deployments of the same names, by deploymentName where models differ",
    };
  }
};
