import { blocksOf, flag, same, top } from "./body";
import { inGroup, noBody, noDefault, type Card } from "./card";
import { move } from "./rename";

/** Container registries. */
export const containerRegistry: readonly Card[] = [
  {
    azurerm: "azurerm_container_registry",
    arm: "Microsoft.ContainerRegistry/registries",
    id: inGroup,
    arguments: {
      admin_enabled: { default: false, body: same("adminUserEnabled") },
      anonymous_pull_enabled: { default: false, body: same("anonymousPullEnabled") },
      data_endpoint_enabled: { default: false, body: same("dataEndpointEnabled") },
      "encryption.key_vault_key_id": { default: noDefault, body: same("encryption.keyVaultProperties.keyIdentifier") },
      export_policy_enabled: { default: true, body: flag("policies.exportPolicy.status") },
      georeplications: { default: noDefault, body: noBody("each replication is a resource of its own") },
      "network_rule_set.default_action": { default: noDefault, body: same("networkRuleSet.defaultAction") },
      "network_rule_set.ip_rule": {
        default: noDefault,
        body: blocksOf("networkRuleSet.ipRules", { action: "action", value: "ip_range" }),
      },
      "network_rule_set.ip_rule.ip_range": { default: noDefault },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      quarantine_policy_enabled: { default: false },
      sku: { default: noDefault, body: top("sku.name") },
      zone_redundancy_enabled: { default: false, body: flag("zoneRedundancy") },
    },
    renames: [
      move("retention_policy.days", "retention_policy_in_days"),
      move("trust_policy.enabled", "trust_policy_enabled"),
    ],
    privateLink: { registry: ["privatelink.azurecr.io"] },
    logs: ["ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents"],
  },
  {
    azurerm: "azurerm_container_registry_token",
    arm: "Microsoft.ContainerRegistry/registries/tokens",
    parent: "container_registry_name",
    arguments: {
      enabled: { default: true, body: flag("status") },
    },
  },
  {
    azurerm: "azurerm_container_registry_webhook",
    arm: "Microsoft.ContainerRegistry/registries/webhooks",
    parent: "registry_name",
    arguments: {
      service_uri: { default: noDefault, body: same("serviceUri") },
    },
  },
];
