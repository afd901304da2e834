import { grantsAccess } from "../../azure/roles/powers";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { roleAt } from "../shared/identities/assigned-role";
import { is, meets } from "../shared/require";

/** Somebody else looks before a role is active that may give any other. */
function isApproved(policy: Resource, graph: Graph): Outcome {
  const waived = meets(policy, is("activation_rules.require_approval", false));
  if (waived.verdict !== "pass") return waived.verdict === "unknown" ? waived : pass();
  const given = roleAt(policy, "role_definition_id", graph);
  if (given === undefined) return unknown("the role is not known, and its activation asks for no approval");
  if ("reason" in given) return unknown(given.reason);
  const power = grantsAccess(given.role);
  if (power.allows === "unknown") return unknown(power.reason);
  return power.allows
    ? fail(`the role ${given.role.name}, which allows ${power.action}, is activated without approval`)
    : pass();
}

const owner = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const contributor = "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c";

/** Whoever may give rights gives themselves what they want, with nobody else in the room. */
export default rule({
  id: "role-activation-approval",
  control: "ZTAI-ID-06",
  title: "Role that gives rights is activated without approval",
  severity: "medium",
  on: ["azurerm_role_management_policy"],
  check: isApproved,
  fix: "Set require_approval to true and name a group of approvers in approval_stage.",
  examples: {
    pass: {
      resource: {
        azurerm_role_management_policy: {
          a: {
            role_definition_id: owner,
            activation_rules: {
              require_approval: true,
              approval_stage: { primary_approver: { object_id: "1", type: "Group" } },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_role_management_policy: {
          a: { role_definition_id: owner, activation_rules: { require_approval: false } },
        },
      },
    },
  },
  edges: [
    {
      when: "a role that gives no rights needs nobody else",
      given: {
        resource: {
          azurerm_role_management_policy: {
            a: { role_definition_id: contributor, activation_rules: { require_approval: false } },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "what a policy leaves out stays as the tenant has it",
      given: {
        resource: {
          azurerm_role_management_policy: {
            a: { role_definition_id: owner, activation_rules: { require_justification: true } },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a policy in azapi does not say which role it is for",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Authorization/roleManagementPolicies@2020-10-01",
              name: "570c3619-7688-4b34-b290-2b8bb3ccab2a",
              parent_id: "/subscriptions/00000000-0000-0000-0000-000000000001",
              body: {
                properties: {
                  rules: [{ id: "Approval_EndUser_Assignment", setting: { isApprovalRequired: false } }],
                },
              },
            },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
