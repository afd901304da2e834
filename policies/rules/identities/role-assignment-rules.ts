import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/**
 * A policy that lets assignments stay for good, or be made without a word, is one that reviews are held against in vain.
 * https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-configure-role-settings
 */
export default attributeRule({
  id: "role-assignment-rules",
  control: "ZTAI-ID-06",
  title: "Policy of a role or group lets assignments stay for good or be made without proof",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_role_management_policy", "azuread_group_role_management_policy"],
    [
      orAbsent(is("active_assignment_rules.expiration_required", true)),
      orAbsent(is("active_assignment_rules.require_justification", true)),
      orAbsent(is("active_assignment_rules.require_multifactor_authentication", true)),
      orAbsent(is("eligible_assignment_rules.expiration_required", true)),
    ],
  ),
  fix: "Give assignments an end with expire_after, and ask for a justification and a second factor when one is made.",
  examples: {
    pass: {
      resource: {
        azurerm_role_management_policy: {
          a: {
            scope: "/s",
            role_definition_id: "/r",
            active_assignment_rules: { expire_after: "P15D", require_justification: true },
            eligible_assignment_rules: { expire_after: "P180D" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_role_management_policy: {
          a: { scope: "/s", role_definition_id: "/r", active_assignment_rules: { expiration_required: false } },
        },
      },
    },
  },
  edges: [
    {
      when: "what a policy leaves out stays as the tenant has it",
      given: { resource: { azurerm_role_management_policy: { a: { scope: "/s", role_definition_id: "/r" } } } },
      verdict: "pass",
    },
    {
      when: "eligibility for good",
      given: {
        resource: {
          azurerm_role_management_policy: {
            a: { scope: "/s", role_definition_id: "/r", eligible_assignment_rules: { expiration_required: false } },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
