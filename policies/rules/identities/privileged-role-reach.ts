import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { roleOf, roleUnknown } from "../shared/assigned-role";
import { privilegedRoles } from "../shared/identities/roles";

const everywhere = /^\/(subscriptions\/[^/]+|providers\/Microsoft\.Management\/managementGroups\/[^/]+)?\/?$/i;
const everywhereData = /^data\.azurerm_(subscription|management_group)\./;

/** Whether the scope is a subscription or more. */
function reaches(assignment: Resource, graph: Graph, role: string): Outcome {
  const target = graph.target(assignment, "scope");
  const told = `it gives ${role} on`;
  if (target.kind === "unknown") return unknown(`the scope is unknown: ${target.reason}`);
  if (target.kind === "absent") return fail("it has no scope");
  if (target.kind === "outside")
    return everywhere.test(target.id) || everywhereData.test(target.id) ? fail(`${told} ${target.id}`) : pass();
  const isAll = /^azurerm_(management_group|subscription)$/.test(target.resource.type) && target.suffix === "";
  return isAll ? fail(`${told} all of ${target.resource.address}`) : pass();
}

/** Activated once, Owner of a subscription is Owner of every model, vault and log in it. */
export default rule({
  id: "privileged-role-reach",
  control: "ZTAI-ID-06",
  title: "Privileged role reaches a whole subscription or more",
  severity: "high",
  on: ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment"],
  check: (assignment, graph) => {
    const role = roleOf(assignment, privilegedRoles);
    if (role) return reaches(assignment, graph, role.name);
    const open = roleUnknown(assignment);
    return open === undefined ? pass() : unknown(open);
  },
  fix: "Make the role eligible on the resource group it administers, or give a role made for the task.",
  examples: {
    pass: {
      resource: {
        azurerm_resource_group: { a: { name: "rg-chat" } },
        azurerm_pim_eligible_role_assignment: {
          a: {
            scope: "${azurerm_resource_group.a.id}",
            role_definition_id:
              "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_pim_active_role_assignment: {
          a: {
            scope: "/subscriptions/00000000-0000-0000-0000-000000000001",
            role_definition_id:
              "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
          },
        },
      },
    },
  },
});
