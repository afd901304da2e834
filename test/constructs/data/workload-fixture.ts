import type { Classification } from "../../../constructs/core/classification";
import { LandingZone } from "../../../constructs/core/landing-zone";
import type { IPrincipal } from "../../../constructs/core/principal";
import { WorkloadVault } from "../../../constructs/data/workload-vault";
import type { EstateStack } from "../../../stacks/estate-stack";
import { testEstate, testStack } from "../../helpers/synth-stack";

const platform = "/subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/rg-platform";

/** An application whose identity exists already. */
export const app: IPrincipal = {
  principalId: "00000000-0000-0000-0000-0000000000bb",
  principalType: "ServicePrincipal",
  label: "App",
};

/** A workload with all that its constructs ask for. */
export interface Workload {
  readonly stack: EstateStack;
  readonly landingZone: LandingZone;
  readonly vault: () => WorkloadVault;
}

/** A stack with a landing zone for `hr-assistant`; its vault is made when asked for. */
export function workload(classification: Classification = "general", location = testEstate.location): Workload {
  const stack = testStack({ ...testEstate, location });
  const landingZone = new LandingZone(stack, "LandingZone", {
    label: "hr-assistant",
    classification,
    privateLink: {
      subnetId: `${platform}/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-endpoints`,
      dnsZonesResourceGroupId: platform,
    },
    logWorkspaceId: `${platform}/providers/Microsoft.OperationalInsights/workspaces/log-a`,
  });
  return { stack, landingZone, vault: () => new WorkloadVault(stack, "Vault", { landingZone, classification }) };
}
