import { ownsData } from "../../azure/roles/powers";
import { any, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isAgentSetup } from "../shared/identities/agent-setup";
import { assignedRole } from "../shared/identities/assigned-role";
import { avoids } from "../shared/identities/avoids";
import { isSet, meets } from "../shared/require";

/** What owns data may also hand it on, delete it for good or change who reads it; a workload needs none of that. */
export default rule({
  id: "data-owner-role",
  control: "ZTAI-ID-04",
  title: "Role assignment owns data instead of using it",
  severity: "medium",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const given = assignedRole(assignment, graph);
    if ("reason" in given) return unknown(given.reason);
    const narrow = avoids(
      ownsData(given.role),
      `it gives the role ${given.role.name}, which manages the data and who may reach it`,
    );
    if (narrow.verdict !== "fail") return narrow;
    // Foundry's standard agents need Storage Blob Data Owner: on a container of their own, or narrowed to theirs by a condition.
    if (isAgentSetup(assignment, given.role, graph)) return pass();
    return any([meets(assignment, isSet("condition"))], narrow.message);
  },
  fix: "Grant the reader or contributor role of the data, or narrow the owner role by a condition.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Storage Blob Data Reader" } } } },
    fail: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Storage Blob Data Owner" } } } },
  },
  edges: [
    {
      when: "the container is one that the agents of a project own",
      given: {
        resource: {
          azurerm_cognitive_account_project: { a: { name: "agents", identity: { type: "SystemAssigned" } } },
          azurerm_storage_account: { a: { name: "stagents" } },
          azurerm_role_assignment: Object.fromEntries(
            ["/blobServices/default/containers/agents-blobstore", ""].map((below, index) => [
              index === 0 ? "container" : "account",
              {
                scope: `\${azurerm_storage_account.a.id}${below}`,
                role_definition_name: "Storage Blob Data Owner",
                principal_id: "${azurerm_cognitive_account_project.a.identity[0].principal_id}",
              },
            ]),
          ),
        },
      },
      verdict: { "azurerm_role_assignment.container": "pass", "azurerm_role_assignment.account": "fail" },
    },
    {
      when: "an owner narrowed by a condition, as Foundry's standard agents need",
      given: {
        resource: {
          azurerm_role_assignment: {
            a: { role_definition_name: "Storage Blob Data Owner", condition: "((!(ActionMatches{'*'})))" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a custom role that covers every action on blobs",
      given: {
        resource: {
          azurerm_role_definition: {
            blobs: {
              name: "Blobs",
              permissions: [{ data_actions: ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/*"] }],
            },
          },
          azurerm_role_assignment: { a: { role_definition_name: "Blobs" } },
        },
      },
      verdict: "fail",
    },
    {
      when: "roles that write data and own none",
      given: {
        resource: {
          azurerm_role_assignment: {
            blobs: { role_definition_name: "Storage Blob Data Contributor" },
            secrets: { role_definition_name: "Key Vault Secrets Officer" },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the condition or the role is not known",
      given: {
        variable: { condition: {}, role: {} },
        resource: {
          azurerm_role_assignment: {
            condition: { role_definition_name: "Key Vault Administrator", condition: "${var.condition}" },
            role: { role_definition_name: "${var.role}" },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
