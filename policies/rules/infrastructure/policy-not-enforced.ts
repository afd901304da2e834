import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A policy that is assigned without enforcement only writes a report. */
export default attributeRule({
  id: "policy-not-enforced",
  control: "ZTAI-IN-02",
  title: "Policy assignment is not enforced",
  severity: "high",
  requirements: sameFor(
    [
      "azurerm_management_group_policy_assignment",
      "azurerm_resource_group_policy_assignment",
      "azurerm_resource_policy_assignment",
      "azurerm_subscription_policy_assignment",
    ],
    [is("enforce", true)],
  ),
  fix: "Leave enforce on.",
  examples: {
    pass: { resource: { azurerm_subscription_policy_assignment: { a: { name: "ai-baseline" } } } },
    fail: { resource: { azurerm_management_group_policy_assignment: { a: { name: "ai-baseline", enforce: false } } } },
  },
  edges: [
    {
      when: "nothing is enforced before it is enrolled",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Authorization/policyAssignments@2025-03-01",
              body: { properties: { enforcementMode: "Enroll" } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
