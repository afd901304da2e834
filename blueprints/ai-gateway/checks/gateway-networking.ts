import { gatewayPlacement, networkingsOf } from "../../../constructs/gateway/gateway-tier";
import type { WorkloadCheck } from "../../deployment/checks/check";
import type { AiGatewayWorkload } from "../../deployment";

/** A gateway stands in the network as its tier can. */
export const gatewayNetworking: WorkloadCheck<AiGatewayWorkload> = function* ({ tier, networking }, { path }) {
  if (tier === undefined || networking === undefined || gatewayPlacement(tier, networking)) return;
  yield {
    code: "ZTAI-CFG-130",
    path: [...path, "networking"],
    message: `is nothing that ${tier} can be`,
    allowed: networkingsOf(tier).join(", "),
    fix: "remove it, or choose tier PremiumV2, which can be both",
  };
};
