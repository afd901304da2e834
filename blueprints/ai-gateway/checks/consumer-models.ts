import { advice } from "../../../common/nearest";
import type { WorkloadCheck } from "../../deployment/checks/check";
import type { AiGatewayWorkload } from "../../deployment";

/** What a consumer may call is deployed. */
export const consumerModels: WorkloadCheck<AiGatewayWorkload> = function* ({ models = [], consumers = {} }, { path }) {
  const deployed = models.flatMap((model) => model?.deploymentName ?? []);
  // A gap has been reported already; it may be the one that is meant.
  if (models.some((model) => model?.deploymentName === undefined)) return;
  for (const [name, consumer] of Object.entries(consumers)) {
    for (const [alias, deployment] of Object.entries(consumer?.models ?? {})) {
      if (deployment === undefined || deployed.includes(deployment)) continue;
      yield {
        code: "ZTAI-CFG-122",
        path: [...path, "consumers", name, "models", alias],
        message: "is not deployed",
        allowed: deployed.join(", "),
        fix: advice(deployment, deployed, "choose one of them, or add it to models"),
      };
    }
  }
};
