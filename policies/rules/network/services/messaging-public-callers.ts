import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf, orAbsent } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

/** The list of callers is worth nothing where it lets everybody in whom it does not name. */
export default attributeRule({
  id: "messaging-public-callers",
  control: "ZTAI-NW-01",
  title: "Real-time service lets in callers that no rule names",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_signalr_service_network_acl", "azurerm_web_pubsub_network_acl"],
    [orAbsent(isOneOf("default_action", ["Deny"]))],
  ),
  fix: "Set default_action to Deny and allow what is needed.",
  examples: {
    pass: { resource: { azurerm_web_pubsub_network_acl: { a: { default_action: "Deny" } } } },
    fail: { resource: { azurerm_web_pubsub_network_acl: { a: { default_action: "Allow" } } } },
  },
});
