import { blocksOf, same } from "./body";
import { below, noDefault, type Card } from "./card";

const end = { addressPrefix: "address_prefix", addressPrefixType: "address_prefix_type" } as const;

/** Virtual Network Manager. */
export const networkManager: readonly Card[] = [
  {
    azurerm: "azurerm_network_manager_admin_rule",
    arm: "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules",
    id: below("admin_rule_collection_id"),
    arguments: {
      action: { default: noDefault, body: same("access") },
      destination_port_ranges: { default: noDefault, body: same("destinationPortRanges") },
      direction: { default: noDefault, body: same("direction") },
      protocol: { default: noDefault, body: same("protocol") },
      source: { default: noDefault, body: blocksOf("sources", end) },
      "source.address_prefix": { default: noDefault },
    },
  },
];
