import { blocksOf, same, flag, inverted } from "./body";
import { inGroup, type Card } from "./card";

/** Event Hubs. */
export const eventHub: readonly Card[] = [
  {
    azurerm: "azurerm_eventhub_namespace",
    arm: "Microsoft.EventHub/namespaces",
    id: inGroup,
    arguments: {
      local_authentication_enabled: { default: true, body: inverted("disableLocalAuth") },
      minimum_tls_version: { default: "1.2", body: same("minimumTlsVersion") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
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
    logs: ["OperationalLogs", "RuntimeAuditLogs"],
  },
  {
    azurerm: "azurerm_eventhub_namespace_customer_managed_key",
    links: ["eventhub_namespace_id"],
  },
];
