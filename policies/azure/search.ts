import { flag, inverted, listOf, same, top } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** AI Search. */
export const search: readonly Card[] = [
  {
    azurerm: "azurerm_search_service",
    arm: "Microsoft.Search/searchServices",
    id: inGroup,
    arguments: {
      allowed_ips: { default: noDefault, body: listOf("networkRuleSet.ipRules", "value") },
      customer_managed_key_enforcement_enabled: { default: false, body: flag("encryptionWithCmk.enforcement") },
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      network_rule_bypass_option: { default: "None", body: same("networkRuleSet.bypass") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      replica_count: { default: 1, body: same("replicaCount") },
      sku: { default: noDefault, body: top("sku.name") },
    },
    privateLink: { searchService: ["privatelink.search.windows.net"] },
    logs: ["OperationLogs"],
  },
];
