import { blocksOf, flag, has, inverted, listOf, same, top } from "./body";
import { inGroup, noBody, noDefault, type Card } from "./card";
import { move } from "./rename";

/** Service Bus. */
export const serviceBus: readonly Card[] = [
  {
    azurerm: "azurerm_servicebus_namespace",
    arm: "Microsoft.ServiceBus/namespaces",
    id: inGroup,
    arguments: {
      "customer_managed_key.key_vault_key_id": {
        default: noDefault,
        body: same("encryption.keyVaultProperties.keyName"),
      },
      local_auth_enabled: { default: true, body: inverted("disableLocalAuth") },
      minimum_tls_version: { default: "1.2", body: same("minimumTlsVersion") },
      "network_rule_set.default_action": {
        default: "Allow",
        body: noBody("it stands on networkRuleSets, a part of the namespace"),
      },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      sku: { default: noDefault, body: top("sku.name") },
    },
    parts: {
      "Microsoft.ServiceBus/namespaces/networkRuleSets": {
        "network_rule_set.default_action": same("defaultAction"),
        "network_rule_set.trusted_services_allowed": same("trustedServiceAccessEnabled"),
        "network_rule_set.ip_rules": listOf("ipRules", "ipMask"),
        "network_rule_set.network_rules": blocksOf("virtualNetworkRules", { "subnet.id": "subnet_id" }),
        "network_rule_set.public_network_access_enabled": flag("publicNetworkAccess"),
        public_network_access_enabled: flag("publicNetworkAccess"),
      },
    },
    renames: [move("local_authentication_enabled", "local_auth_enabled")],
    privateLink: { namespace: ["privatelink.servicebus.windows.net"] },
    // https://learn.microsoft.com/azure/azure-monitor/reference/tables/azmsruntimeauditlogs
    logs: ["OperationalLogs", { category: "RuntimeAuditLogs", when: { argument: "sku", values: ["Premium"] } }],
  },
  {
    azurerm: "azurerm_servicebus_namespace_authorization_rule",
    arm: "Microsoft.ServiceBus/namespaces/authorizationRules",
    parent: "namespace_id",
    arguments: {
      manage: { default: false, body: same("rights", has("Manage")) },
    },
  },
  {
    azurerm: "azurerm_servicebus_queue_authorization_rule",
    arm: "Microsoft.ServiceBus/namespaces/queues/authorizationRules",
    parent: "queue_id",
    arguments: {
      manage: { default: false, body: same("rights", has("Manage")) },
    },
  },
  {
    azurerm: [
      "azurerm_notification_hub_authorization_rule",
      "azurerm_relay_hybrid_connection_authorization_rule",
      "azurerm_relay_namespace_authorization_rule",
    ],
    noBody: "its ARM type is not among those that are read",
    arguments: { manage: { default: false } },
  },
  {
    azurerm: "azurerm_relay_hybrid_connection",
    arm: "Microsoft.Relay/namespaces/hybridConnections",
    arguments: { requires_client_authorization: { default: true, body: same("requiresClientAuthorization") } },
  },
  {
    azurerm: "azurerm_servicebus_topic_authorization_rule",
    arm: "Microsoft.ServiceBus/namespaces/topics/authorizationRules",
    parent: "topic_id",
    arguments: {
      manage: { default: false, body: same("rights", has("Manage")) },
    },
  },
];
