import { attributeRule } from "../shared/attribute-rule";
import { isSet } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** An exemption without an end is a rule with a hole. */
export default attributeRule({
  id: "policy-exemption-expiry",
  control: "ZTAI-GV-10",
  title: "Policy exemption never ends",
  severity: "medium",
  requirements: sameFor(
    [
      "azurerm_management_group_policy_exemption",
      "azurerm_resource_group_policy_exemption",
      "azurerm_resource_policy_exemption",
      "azurerm_subscription_policy_exemption",
    ],
    [isSet("expires_on")],
  ),
  fix: "Set expires_on.",
  examples: {
    pass: {
      resource: { azurerm_subscription_policy_exemption: { a: { name: "pilot", expires_on: "2027-01-31T00:00:00Z" } } },
    },
    fail: { resource: { azurerm_resource_policy_exemption: { a: { name: "pilot", exemption_category: "Waiver" } } } },
  },
});
