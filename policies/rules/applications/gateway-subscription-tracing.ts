import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A trace shows every header and backend credential of a request to its caller. */
export default attributeRule({
  id: "gateway-subscription-tracing",
  control: "ZTAI-AP-05",
  title: "Subscription of the gateway may trace requests",
  severity: "medium",
  requirements: { azurerm_api_management_subscription: [is("allow_tracing", false)] },
  fix: "Set allow_tracing to false.",
  examples: {
    pass: { resource: { azurerm_api_management_subscription: { a: { display_name: "chat", allow_tracing: false } } } },
    fail: { resource: { azurerm_api_management_subscription: { a: { display_name: "chat" } } } },
  },
});
