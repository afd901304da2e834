import { listsKeys } from "../../azure/roles/powers";
import { unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { isAgentSetup } from "../shared/identities/agent-setup";
import { armAssignment } from "../shared/identities/arm-assignment";
import { assignedRole } from "../shared/identities/assigned-role";
import { avoids } from "../shared/identities/avoids";
import { reachOf } from "../shared/identities/reach";
import { is, meets } from "../shared/require";

/** What Foundry's standard agents keep their data in, and the argument that lets it take keys. */
const keySwitches: Readonly<Record<string, string>> = {
  azurerm_search_service: "local_authentication_enabled",
  azurerm_storage_account: "shared_access_key_enabled",
};

/** A role that the agents of a project need is harmless where the service takes no keys. */
function keysOfAgents(assignment: Resource, graph: Graph): Outcome {
  const service = graph.target(assignment, "scope");
  const path = service.kind === "resource" ? keySwitches[service.resource.type] : undefined;
  return service.kind === "resource" && path !== undefined
    ? meets(service.resource, is(path, false))
    : unknown("the agents of a project need it; whether the service takes keys is not known");
}

const roleOn = (scope: string, role_definition_name: string, principal_id: string) => ({
  scope,
  role_definition_name,
  principal_id,
});

/** Who may list keys can sign in as nobody, whatever else the role allows. */
export default rule({
  id: "role-lists-keys",
  control: "ZTAI-ID-04",
  title: "Role assignment lets keys be listed",
  severity: "high",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const given = assignedRole(assignment, graph);
    if ("reason" in given) return unknown(given.reason);
    const reach = reachOf(assignment, graph);
    const type = reach?.level === "resource" ? reach.armType : undefined;
    const outcome = avoids(
      listsKeys(given.role, type),
      `it gives the role ${given.role.name}, which may list the keys of the service`,
    );
    return outcome.verdict === "fail" && isAgentSetup(assignment, given.role, graph)
      ? keysOfAgents(assignment, graph)
      : outcome;
  },
  fix: "Grant a data-plane role that cannot list keys.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Cognitive Services OpenAI User" } } } },
    fail: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Cognitive Services User" } } } },
  },
  edges: [
    {
      when: "a role that the agents of a project need, on a service that takes no keys",
      given: {
        resource: {
          azurerm_user_assigned_identity: { agents: { name: "id-agents" }, app: { name: "id-app" } },
          azurerm_cognitive_account_project: {
            a: { name: "agents", identity: { type: "SystemAssigned" } },
            b: {
              name: "more",
              identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.agents.id}"] },
            },
          },
          azurerm_search_service: {
            keyless: { name: "srch-agents", local_authentication_enabled: false },
            keys: { name: "srch-old" },
          },
          azurerm_storage_account: { keyless: { name: "stagents", shared_access_key_enabled: false } },
          azurerm_role_assignment: {
            search: roleOn(
              "${azurerm_search_service.keyless.id}",
              "Search Service Contributor",
              "${azurerm_cognitive_account_project.a.identity[0].principal_id}",
            ),
            storage: roleOn(
              "${azurerm_storage_account.keyless.id}",
              "Storage Account Contributor",
              "${azurerm_cognitive_account_project.a.identity[0].principal_id}",
            ),
            shared: roleOn(
              "${azurerm_search_service.keyless.id}",
              "Search Service Contributor",
              "${azurerm_user_assigned_identity.agents.principal_id}",
            ),
            keys: roleOn(
              "${azurerm_search_service.keys.id}",
              "Search Service Contributor",
              "${azurerm_cognitive_account_project.a.identity[0].principal_id}",
            ),
            other: roleOn(
              "${azurerm_search_service.keyless.id}",
              "Contributor",
              "${azurerm_cognitive_account_project.a.identity[0].principal_id}",
            ),
            app: roleOn(
              "${azurerm_search_service.keyless.id}",
              "Search Service Contributor",
              "${azurerm_user_assigned_identity.app.principal_id}",
            ),
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.search": "pass",
        "azurerm_role_assignment.storage": "pass",
        "azurerm_role_assignment.shared": "pass",
        "azurerm_role_assignment.keys": "fail",
        "azurerm_role_assignment.other": "fail",
        "azurerm_role_assignment.app": "fail",
      },
    },
    {
      when: "a role by its actions, not by its name",
      given: {
        resource: {
          azurerm_role_assignment: {
            administrator: { role_definition_name: "Azure AI Administrator" },
            unlisted: { role_definition_name: "Contoso Reader" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.administrator": "fail",
        "azurerm_role_assignment.unlisted": "unknown",
      },
    },
    {
      when: "the GUID stands after what only Terraform knows",
      given: {
        data: { azurerm_client_config: { me: {} } },
        resource: {
          azurerm_role_assignment: {
            a: {
              role_definition_id:
                "/subscriptions/${data.azurerm_client_config.me.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/a97b65f3-24c7-4388-baec-2e87135dc908",
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "keys that its scope does not have",
      given: {
        resource: {
          azurerm_linux_virtual_machine: { a: { name: "vm" } },
          azurerm_cognitive_account: { a: { name: "ai" } },
          azurerm_resource_group: { a: { name: "rg" } },
          azurerm_role_assignment: {
            machine: {
              scope: "${azurerm_linux_virtual_machine.a.id}",
              role_definition_name: "Virtual Machine Contributor",
            },
            project: { scope: "${azurerm_cognitive_account.a.id}/projects/chat", role_definition_name: "Foundry User" },
            account: { scope: "${azurerm_cognitive_account.a.id}", role_definition_name: "Foundry User" },
            group: { scope: "${azurerm_resource_group.a.id}", role_definition_name: "Virtual Machine Contributor" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.machine": "pass",
        "azurerm_role_assignment.project": "pass",
        "azurerm_role_assignment.account": "fail",
        "azurerm_role_assignment.group": "fail",
      },
    },
    {
      when: "a custom role",
      given: {
        resource: {
          azurerm_role_definition: {
            keys: { name: "Keys", permissions: [{ actions: ["Microsoft.Storage/*"] }] },
            less: {
              name: "Less",
              permissions: [
                {
                  actions: ["Microsoft.Search/searchServices/*"],
                  not_actions: [
                    "Microsoft.Search/searchServices/*Keys/action",
                    "Microsoft.Search/searchServices/*Key/action",
                  ],
                },
              ],
            },
          },
          azurerm_role_assignment: {
            keys: { role_definition_id: "${azurerm_role_definition.keys.role_definition_resource_id}" },
            less: { role_definition_id: "${azurerm_role_definition.less.role_definition_resource_id}" },
          },
        },
      },
      verdict: { "azurerm_role_assignment.keys": "fail", "azurerm_role_assignment.less": "pass" },
    },
    {
      when: "built-in roles that manage a service and so list its keys",
      given: {
        resource: {
          azurerm_role_assignment: {
            storage: { role_definition_name: "Storage Account Contributor" },
            operator: { role_definition_name: "Storage Account Key Operator Service Role" },
            reader: { role_definition_name: "Reader and Data Access" },
            cosmos: { role_definition_name: "DocumentDB Account Contributor" },
            redis: { role_definition_name: "Redis Cache Contributor" },
            events: { role_definition_name: "Azure Event Hubs Data Owner" },
            bus: { role_definition_name: "Azure Service Bus Data Owner" },
            logs: { role_definition_name: "Log Analytics Contributor" },
            web: { role_definition_name: "Website Contributor" },
            models: { role_definition_name: "Azure AI Account Owner" },
          },
        },
      },
      verdict: "fail",
    },
    { when: "the assignment is written as azapi", given: armAssignment, verdict: "fail" },
  ],
});
