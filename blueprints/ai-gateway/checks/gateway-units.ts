import { gatewayPlacement } from "../../../constructs/gateway/gateway-tier";
import type { WorkloadCheck } from "../../deployment/checks/check";
import type { AiGatewayWorkload } from "../../deployment";

/** A gateway has no more units than its tier scales to. */
export const gatewayUnits: WorkloadCheck<AiGatewayWorkload> = function* ({ tier, networking, units }, { path }) {
  if (tier === undefined || units === undefined) return;
  const placement = gatewayPlacement(tier, networking);
  // Of a tier that cannot be networked so, that is reported.
  if (!placement || units <= placement.mostUnits) return;
  const { mostUnits } = placement;
  const message = `is more than ${tier} scales to`;
  const [allowed, fix] = mostUnits === 1 ? ["1", "give 1"] : [`1 to ${mostUnits}`, "give fewer"];
  yield { code: "ZTAI-CFG-120", path: [...path, "units"], message, allowed, fix };
};
