import { advice } from "../../../common/nearest";
import type { AiGatewayWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";

/** A price is of a model that is deployed: one with a typing error would leave the cost unknown, unseen. */
export const pricedModels: WorkloadCheck<AiGatewayWorkload> = function* ({ models = [], tokenPrices }, { path }) {
  const deployed = models.flatMap((model) => model?.deploymentName ?? []);
  // A gap has been reported already; it may be the one that is meant.
  if (deployed.length < models.length) return;
  for (const name of Object.keys(tokenPrices?.models ?? {})) {
    if (deployed.includes(name)) continue;
    yield {
      code: "ZTAI-CFG-125",
      path: [...path, "tokenPrices", "models", name],
      ofKey: true,
      message: "is not deployed",
      allowed: deployed.join(", "),
      fix: advice(name, deployed, "name a deployment of the gateway"),
    };
  }
};
