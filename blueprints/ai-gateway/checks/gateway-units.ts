import { gatewayTiers } from "../../../constructs/gateway/gateway-tier";
import type { WorkloadCheck } from "../../deployment/checks/check";
import type { AiGatewayWorkload } from "../../deployment";

/** A gateway has no more units than its tier scales to. */
export const gatewayUnits: WorkloadCheck<AiGatewayWorkload> = function* ({ tier, units }, { path }) {
  if (tier === undefined || units === undefined) return;
  const { mostUnits } = gatewayTiers[tier];
  if (units <= mostUnits) return;
  const message = `is more than ${tier} scales to`;
  yield { code: "ZTAI-CFG-120", path: [...path, "units"], message, allowed: `1 to ${mostUnits}`, fix: "give fewer" };
};
