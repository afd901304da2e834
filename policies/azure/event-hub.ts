import { blocksOf, flag, has, inverted, same, top } from "./body";
import { inGroup, noBody, noDefault, withoutDefault, type Card } from "./card";

/** Event Hubs. */
export const eventHub: readonly Card[] = [
  {
    azurerm: "azurerm_eventhub_namespace",
    arm: "Microsoft.EventHub/namespaces",
    id: inGroup,
    arguments: {
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      minimum_tls_version: { default: "1.2", body: same("minimumTlsVersion") },
      "network_rulesets.default_action": {
        default: noDefault,
        body: noBody("it stands on networkRuleSets, a part of the namespace"),
      },
      "network_rulesets.ip_rule.action": { default: "Allow" },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      dedicated_cluster_id: { default: noDefault, body: same("clusterArmId") },
      sku: { default: noDefault, body: top("sku.name") },
      ...withoutDefault("network_rulesets.ip_rule", "network_rulesets.ip_rule.ip_mask"),
    },
    parts: {
      "Microsoft.EventHub/namespaces/networkRuleSets": {
        "network_rulesets.default_action": same("defaultAction"),
        "network_rulesets.trusted_service_access_enabled": same("trustedServiceAccessEnabled"),
        "network_rulesets.ip_rule": blocksOf("ipRules", { ipMask: "ip_mask", action: "action" }),
        "network_rulesets.virtual_network_rule": blocksOf("virtualNetworkRules", { "subnet.id": "subnet_id" }),
        public_network_access_enabled: flag("publicNetworkAccess"),
      },
    },
    privateLink: { namespace: ["privatelink.servicebus.windows.net"] },
    // https://learn.microsoft.com/azure/event-hubs/monitor-event-hubs-reference#runtime-audit-logs
    logs: [
      "OperationalLogs",
      { category: "RuntimeAuditLogs", when: { argument: "sku", values: ["Premium"], orGiven: "dedicated_cluster_id" } },
    ],
  },
  {
    azurerm: "azurerm_eventhub_namespace_customer_managed_key",
    noBody: "the key of a namespace stands in its own body",
    links: ["eventhub_namespace_id"],
  },
  {
    azurerm: "azurerm_eventhub_namespace_authorization_rule",
    arm: "Microsoft.EventHub/namespaces/authorizationRules",
    parent: "namespace_name",
    arguments: {
      manage: { default: false, body: same("rights", has("Manage")) },
    },
  },
  {
    azurerm: "azurerm_eventhub_authorization_rule",
    arm: "Microsoft.EventHub/namespaces/eventhubs/authorizationRules",
    parent: "eventhub_name",
    arguments: {
      manage: { default: false, body: same("rights", has("Manage")) },
    },
  },
];
