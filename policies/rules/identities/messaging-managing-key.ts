import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A key that may manage gives itself every other right. */
export default attributeRule({
  id: "messaging-managing-key",
  control: "ZTAI-ID-04",
  title: "Key of a messaging service may manage it",
  severity: "high",
  requirements: sameFor(
    [
      "azurerm_eventhub_authorization_rule",
      "azurerm_eventhub_namespace_authorization_rule",
      "azurerm_notification_hub_authorization_rule",
      "azurerm_relay_hybrid_connection_authorization_rule",
      "azurerm_relay_namespace_authorization_rule",
      "azurerm_servicebus_namespace_authorization_rule",
      "azurerm_servicebus_queue_authorization_rule",
      "azurerm_servicebus_topic_authorization_rule",
    ],
    [orAbsent(is("manage", false))],
  ),
  fix: "Leave manage off and give each key send or listen, or use roles instead.",
  examples: {
    pass: { resource: { azurerm_eventhub_authorization_rule: { a: { name: "reader", listen: true } } } },
    fail: {
      resource: {
        azurerm_servicebus_namespace_authorization_rule: { a: { name: "all", listen: true, send: true, manage: true } },
      },
    },
  },
});
