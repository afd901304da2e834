import { armId, resourceGroupId } from "../core/arm-id";
import type { Estate } from "../core/estate";
import { resourceName } from "../core/naming";

/** Second part of the name of every resource group that holds a network. */
export const networkPurpose = "network";

/** Computed ids of one network, known without its state. */
export interface NetworkIds {
  readonly resourceGroupId: string;
  readonly virtualNetworkId: string;
  /** @param slug part of the subnet's name, such as `endpoints` */
  subnetId(slug: string): string;
}

/** Ids of the network that a stack of this estate makes for `label`: a workload, or `hub`. */
export function networkIds(estate: Estate, label: string): NetworkIds {
  const resourceGroupName = resourceName("resourceGroup", `${label}-${networkPurpose}`, estate);
  const scope = { subscriptionId: estate.subscriptionId, resourceGroupName };
  const network = resourceName("virtualNetwork", label, estate);
  return {
    resourceGroupId: resourceGroupId(scope),
    virtualNetworkId: armId(scope, "Microsoft.Network/virtualNetworks", network),
    subnetId: (slug) =>
      armId(
        scope,
        "Microsoft.Network/virtualNetworks/subnets",
        network,
        resourceName("subnet", `${label}-${slug}`, estate),
      ),
  };
}
