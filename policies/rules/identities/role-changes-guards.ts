import { changesGuards, managesEverything } from "../../azure/roles/powers";
import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isAgentSetup } from "../shared/identities/agent-setup";
import { assignedRole } from "../shared/identities/assigned-role";
import { avoids } from "../shared/identities/avoids";
import { isPolicysOwn, principalOf } from "../shared/identities/principal";

/** A workload that may switch off its logs, locks or policies does so first when somebody else runs it. */
export default rule({
  id: "role-changes-guards",
  control: "ZTAI-ID-04",
  title: "Role assignment lets a workload change its guardrails",
  severity: "medium",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const given = assignedRole(assignment, graph);
    if ("reason" in given) return unknown(given.reason);
    const { role } = given;
    if (managesEverything(role).allows === true)
      return notApplicable("it manages everything, which is judged by itself");
    const outcome = avoids(
      changesGuards(role),
      `it gives the role ${role.name}, which may change logs, locks, policies or Defender`,
    );
    if (outcome.verdict === "pass") return outcome;
    if (isPolicysOwn(assignment, graph)) return notApplicable("a policy repairs what it is assigned to");
    if (isAgentSetup(assignment, role, graph)) return notApplicable("the agents of a project do not work without it");
    const principal = principalOf(assignment, graph);
    if (principal.kind === "unknown") return unknown(principal.reason);
    return principal.kind === "workload" ? outcome : notApplicable("people administer guardrails");
  },
  fix: "Grant the data-plane role the workload needs, and leave logs, locks and policies to the platform's pipeline.",
  examples: {
    pass: {
      resource: {
        azurerm_role_assignment: {
          a: { role_definition_name: "Storage Blob Data Contributor", principal_type: "ServicePrincipal" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_role_assignment: {
          a: { role_definition_name: "Monitoring Contributor", principal_type: "ServicePrincipal" },
        },
      },
    },
  },
  edges: [
    {
      when: "the agents of a project need the role on their own storage",
      given: {
        resource: {
          azurerm_cognitive_account_project: { a: { name: "agents", identity: { type: "SystemAssigned" } } },
          azurerm_storage_account: { a: { name: "stagents" } },
          azurerm_role_assignment: {
            a: {
              scope: "${azurerm_storage_account.a.id}",
              role_definition_name: "Storage Account Contributor",
              principal_id: "${azurerm_cognitive_account_project.a.identity[0].principal_id}",
            },
          },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "who gets it, and what else the role is",
      given: {
        resource: {
          azurerm_subscription_policy_assignment: { logs: { identity: { type: "SystemAssigned" } } },
          azurerm_role_definition: {
            locks: { name: "Locks", permissions: [{ actions: ["Microsoft.Authorization/locks/*"] }] },
          },
          azurerm_role_assignment: {
            people: { role_definition_name: "Resource Policy Contributor", principal_type: "Group" },
            policy: {
              role_definition_name: "Log Analytics Contributor",
              principal_id: "${azurerm_subscription_policy_assignment.logs.identity[0].principal_id}",
            },
            custom: { role_definition_name: "Locks", principal_type: "ServicePrincipal" },
            somebody: { role_definition_name: "Security Admin", principal_id: "00000000-0000-0000-0000-000000000009" },
            strange: { role_definition_name: "Contoso Superuser", principal_type: "ServicePrincipal" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.people": "not-applicable",
        "azurerm_role_assignment.policy": "not-applicable",
        "azurerm_role_assignment.custom": "fail",
        "azurerm_role_assignment.somebody": "unknown",
        "azurerm_role_assignment.strange": "unknown",
      },
    },
  ],
});
