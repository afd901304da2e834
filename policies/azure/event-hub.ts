import { same, flag, inverted } from "./body";
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
    privateLink: { namespace: ["privatelink.servicebus.windows.net"] },
    logs: ["OperationalLogs", "RuntimeAuditLogs"],
  },
  {
    azurerm: "azurerm_eventhub_namespace_customer_managed_key",
    links: ["eventhub_namespace_id"],
  },
];
