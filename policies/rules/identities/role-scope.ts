import type { JsonObject } from "../../../common/json";
import { builtInRole } from "../../azure/roles/built-in-roles";
import { onlyWatches } from "../../azure/roles/powers";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { armAssignment } from "../shared/identities/arm-assignment";
import { assignedRole } from "../shared/identities/assigned-role";
import { isPolicysOwn, principalOf } from "../shared/identities/principal";
import { judgeReach } from "../shared/identities/reach";

/** People who watch over workloads may see the settings of a whole resource group or subscription. */
function isGroupOfWatchers(assignment: Resource, graph: Graph, otherwise: string): Outcome {
  const given = assignedRole(assignment, graph);
  const principal = principalOf(assignment, graph);
  if ("role" in given && !onlyWatches(given.role)) return fail(otherwise);
  if (principal.kind === "unknown") return unknown(`${otherwise}, and ${principal.reason}`);
  if (principal.kind !== "group") return fail(otherwise);
  return "reason" in given ? unknown(given.reason) : pass();
}

/**
 * The role for Sentinel itself, which is given the resource group of the playbooks that it runs: its page offers no less.
 * https://learn.microsoft.com/azure/sentinel/create-manage-use-automation-rules
 */
function runsPlaybooks(assignment: Resource, graph: Graph): boolean {
  const given = assignedRole(assignment, graph);
  return "role" in given && given.role === builtInRole("f4c81013-99ee-4d62-a7ee-b3f1f648599a");
}

const workload = { principal_type: "ServicePrincipal" };

function ofGroup(role_definition_name: string): JsonObject {
  return { scope: "${azurerm_resource_group.a.id}", role_definition_name };
}

function ofSubscription(role_definition_name: string): JsonObject {
  return { scope: "${data.azurerm_subscription.s.id}", role_definition_name };
}

/** A grant on a group or a subscription covers whatever is put there later. */
export default rule({
  id: "role-scope",
  control: "ZTAI-ID-04",
  title: "Role assignment covers more than one resource",
  severity: "high",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) =>
    judgeReach(assignment, graph, ({ level, name }) => {
      if (level === "resource" || isPolicysOwn(assignment, graph)) return pass();
      if (level === "resource group" && runsPlaybooks(assignment, graph)) return pass();
      const found = `its scope is ${name}, a ${level}`;
      return level === "resource group" || level === "subscription"
        ? isGroupOfWatchers(assignment, graph, found)
        : fail(found);
    }),
  fix: "Assign the role on the one resource it is for.",
  examples: {
    pass: {
      resource: {
        azurerm_search_service: { a: { name: "srch-chat" } },
        azurerm_role_assignment: { a: { scope: "${azurerm_search_service.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_resource_group: { a: { name: "rg-chat" } },
        azurerm_role_assignment: { a: { scope: "${azurerm_resource_group.a.id}", principal_type: "ServicePrincipal" } },
      },
    },
  },
  edges: [
    {
      when: "its level is known though its id is not",
      given: {
        variable: { subscription: {}, group: {}, scope: {} },
        data: {
          azurerm_subscription: { s: {} },
          azurerm_client_config: { me: {} },
          azurerm_management_group: { root: { name: "root" } },
          azurerm_resource_group: { g: { name: "${var.group}" } },
          azurerm_key_vault: { v: { name: "${var.group}", resource_group_name: "rg" } },
        },
        resource: {
          azurerm_kubernetes_cluster: { k: { name: "aks" } },
          azurerm_role_assignment: {
            subscription: { scope: "${data.azurerm_subscription.s.id}", ...workload },
            client: { scope: "/subscriptions/${data.azurerm_client_config.me.subscription_id}", ...workload },
            variable: { scope: "/subscriptions/${var.subscription}", ...workload },
            management: { scope: "${data.azurerm_management_group.root.id}", ...workload },
            managed: { scope: "/providers/Microsoft.Management/managementGroups/${var.group}", ...workload },
            tenant: { scope: "/", ...workload },
            group: { scope: "${data.azurerm_resource_group.g.id}", ...workload },
            within: { scope: "${data.azurerm_subscription.s.id}/resourceGroups/rg", ...workload },
            nodes: { scope: "${azurerm_kubernetes_cluster.k.node_resource_group_id}", ...workload },
            vault: { scope: "${data.azurerm_key_vault.v.id}", ...workload },
            secret: { scope: "${data.azurerm_key_vault.v.id}/secrets/token", ...workload },
            written: {
              scope:
                "/subscriptions/${var.subscription}/resourceGroups/${var.group}/providers/Microsoft.KeyVault/vaults/v",
              ...workload,
            },
            open: { scope: "${var.scope}", ...workload },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.subscription": "fail",
        "azurerm_role_assignment.client": "fail",
        "azurerm_role_assignment.variable": "fail",
        "azurerm_role_assignment.management": "fail",
        "azurerm_role_assignment.managed": "fail",
        "azurerm_role_assignment.tenant": "fail",
        "azurerm_role_assignment.group": "fail",
        "azurerm_role_assignment.within": "fail",
        "azurerm_role_assignment.nodes": "fail",
        "azurerm_role_assignment.vault": "pass",
        "azurerm_role_assignment.secret": "pass",
        "azurerm_role_assignment.written": "pass",
        "azurerm_role_assignment.open": "unknown",
      },
    },
    {
      when: "a group of people sees settings",
      given: {
        resource: {
          azurerm_resource_group: { a: { name: "rg-chat" } },
          azurerm_role_assignment: {
            reader: { ...ofGroup("Reader"), principal_type: "Group" },
            entra: { ...ofGroup("Monitoring Reader"), principal_id: "${azuread_group.watchers.object_id}" },
            logs: { ...ofGroup("Log Analytics Reader"), principal_type: "Group" },
            workload: { ...ofGroup("Reader"), principal_type: "ServicePrincipal" },
            writers: { ...ofGroup("Storage Blob Data Reader"), principal_type: "Group" },
            somebody: { ...ofGroup("Reader"), principal_id: "00000000-0000-0000-0000-000000000009" },
          },
          azuread_group: { watchers: { display_name: "watchers" } },
        },
      },
      verdict: {
        "azurerm_role_assignment.reader": "pass",
        "azurerm_role_assignment.entra": "pass",
        "azurerm_role_assignment.logs": "pass",
        "azurerm_role_assignment.workload": "fail",
        "azurerm_role_assignment.writers": "fail",
        "azurerm_role_assignment.somebody": "unknown",
      },
    },
    {
      when: "the identity of a policy repairs what it is assigned to",
      given: {
        data: { azurerm_subscription: { s: {} } },
        resource: {
          azurerm_subscription_policy_assignment: { logs: { identity: { type: "SystemAssigned" } } },
          azurerm_role_assignment: {
            a: {
              scope: "${data.azurerm_subscription.s.id}",
              role_definition_name: "Log Analytics Contributor",
              principal_id: "${azurerm_subscription_policy_assignment.logs.identity[0].principal_id}",
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a group of people sees the settings of a subscription",
      given: {
        data: { azurerm_subscription: { s: {} }, azurerm_management_group: { root: { name: "root" } } },
        resource: {
          azurerm_role_assignment: {
            watchers: { ...ofSubscription("Reader"), principal_type: "Group" },
            writers: { ...ofSubscription("Contributor"), principal_type: "Group" },
            data: { ...ofSubscription("Storage Blob Data Reader"), principal_type: "Group" },
            workload: { ...ofSubscription("Reader"), ...workload },
            tree: {
              scope: "${data.azurerm_management_group.root.id}",
              role_definition_name: "Reader",
              principal_type: "Group",
            },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.watchers": "pass",
        "azurerm_role_assignment.writers": "fail",
        "azurerm_role_assignment.data": "fail",
        "azurerm_role_assignment.workload": "fail",
        "azurerm_role_assignment.tree": "fail",
      },
    },
    {
      when: "Sentinel runs the playbooks of a resource group, under the name of its role now and before",
      given: {
        data: { azurerm_subscription: { s: {} } },
        resource: {
          azurerm_resource_group: { a: { name: "rg-playbooks" } },
          azurerm_role_assignment: {
            group: { ...ofGroup("Microsoft Sentinel Automation Contributor"), ...workload },
            before: { ...ofGroup("Azure Sentinel Automation Contributor"), ...workload },
            subscription: { ...ofSubscription("Microsoft Sentinel Automation Contributor"), ...workload },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.group": "pass",
        "azurerm_role_assignment.before": "pass",
        "azurerm_role_assignment.subscription": "fail",
      },
    },
    { when: "the assignment is written as azapi", given: armAssignment, verdict: "fail" },
  ],
});
