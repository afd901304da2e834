import { all, any, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { is, isSet, meets, orAbsent } from "../shared/require";

/** A context of Conditional Access takes the place of multifactor authentication: Azure accepts one of the two alone. */
function proof(policy: Resource): Outcome {
  const factor = meets(policy, orAbsent(is("activation_rules.require_multifactor_authentication", true)));
  if (factor.verdict !== "fail") return factor;
  const context = meets(policy, isSet("activation_rules.required_conditional_access_authentication_context"));
  return context.verdict === "fail" ? factor : any([factor, context], factor.message);
}

/** A stolen session must not be enough to become administrator. */
export default rule({
  id: "role-activation-proof",
  control: "ZTAI-ID-06",
  title: "Role is activated without proof",
  severity: "high",
  on: ["azurerm_role_management_policy", "azuread_group_role_management_policy"],
  check: (policy) => all([proof(policy), meets(policy, orAbsent(is("activation_rules.require_justification", true)))]),
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
  edges: [
    {
      when: "Conditional Access asks instead",
      given: {
        resource: {
          azurerm_role_management_policy: {
            a: {
              activation_rules: {
                require_multifactor_authentication: false,
                required_conditional_access_authentication_context: "c1",
              },
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
