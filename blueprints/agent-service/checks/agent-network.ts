import { managedNetworkRegions } from "../../../constructs/ai/managed-network-regions";
import type { AgentServiceWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";

/** Azure manages networks of agents in some regions. */
export const agentNetwork: WorkloadCheck<AgentServiceWorkload> = function* (
  { agentNetwork: chosen, location },
  { path, draft },
) {
  if (chosen !== "managed") return;
  const region = location ?? draft.location;
  if (region === undefined || managedNetworkRegions.includes(region)) return;
  yield {
    code: "ZTAI-CFG-146",
    path: [...path, "agentNetwork"],
    message: `is not known to be offered in ${region}`,
    allowed: managedNetworkRegions.join(", "),
    fix: "take another location, or leave agentNetwork out: agents then run in a subnet",
    severity: "warning",
  };
};
