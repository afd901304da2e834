import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A stolen session must not be enough to become administrator. */
export default attributeRule({
  id: "role-activation-proof",
  control: "ZTAI-ID-06",
  title: "Role is activated without proof",
  severity: "high",
  requirements: {
    azurerm_role_management_policy: [
      orAbsent(is("activation_rules.require_multifactor_authentication", true)),
      orAbsent(is("activation_rules.require_justification", true)),
    ],
  },
  fix: "Ask for multifactor authentication and a justification on activation.",
  examples: {
    pass: {
      resource: {
        azurerm_role_management_policy: {
          a: { activation_rules: { require_multifactor_authentication: true, require_justification: true } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_role_management_policy: { a: { activation_rules: { require_multifactor_authentication: false } } },
      },
    },
  },
});
