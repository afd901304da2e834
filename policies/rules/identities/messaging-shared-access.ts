import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Shared access signatures of queues and topics carry the events agents act on, and name no sender. */
export default attributeRule({
  id: "messaging-shared-access",
  control: "ZTAI-ID-02",
  title: "Messaging service accepts shared access keys",
  severity: "high",
  covers: ["psrule:Azure.EventHub.DisableLocalAuth", "cnspec:mondoo-azure-security-eventhubs-local-auth-disabled"],
  requirements: {
    azurerm_eventhub_namespace: [is("local_authentication_enabled", false)],
    azurerm_servicebus_namespace: [is("local_auth_enabled", false)],
    azurerm_eventgrid_domain: [is("local_auth_enabled", false)],
    azurerm_eventgrid_topic: [is("local_auth_enabled", false)],
    azurerm_signalr_service: [is("local_auth_enabled", false)],
    azurerm_web_pubsub: [is("local_auth_enabled", false)],
    azurerm_web_pubsub_socketio: [is("local_auth_enabled", false)],
    azurerm_eventgrid_partner_namespace: [is("local_authentication_enabled", false)],
  },
  fix: "Switch local authentication off and grant data sender and receiver roles.",
  examples: {
    pass: { resource: { azurerm_servicebus_namespace: { a: { sku: "Premium", local_auth_enabled: false } } } },
    fail: { resource: { azurerm_eventhub_namespace: { a: { sku: "Premium" } } } },
  },
});
