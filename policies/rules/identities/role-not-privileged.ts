import { all, pass, unknown, type Outcome } from "../../engine/outcome";
import { grantsAccess, grantsByAssignmentAlone, managesEverything } from "../../azure/roles/powers";
import type { AzureRole } from "../../azure/roles/role";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { assignedRole } from "../shared/identities/assigned-role";
import { limitsRoles } from "../shared/identities/condition";
import { avoids } from "../shared/identities/avoids";

/** A condition may limit which roles the holder gives, and to whom. */
function givesAccess(assignment: Resource, role: AzureRole): Outcome {
  const outcome = avoids(
    grantsAccess(role),
    `it gives the role ${role.name}, which may give access, to itself as well`,
  );
  if (outcome.verdict !== "fail" || !grantsByAssignmentAlone(role)) return outcome;
  const condition = assignment.value("condition");
  if (condition.state === "unknown") return unknown(`condition is unknown: ${condition.reason}`);
  return limitsRoles(condition) ? pass() : outcome;
}

/** Owner and its like let one compromised workload take over all others. */
export default rule({
  id: "role-not-privileged",
  control: "ZTAI-ID-04",
  title: "Role assignment hands out everything",
  severity: "critical",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const given = assignedRole(assignment, graph);
    if ("reason" in given) return unknown(given.reason);
    const { role } = given;
    const everything = avoids(
      managesEverything(role),
      `it gives the role ${role.name}, which manages everything in its scope`,
    );
    return everything.verdict === "fail" ? everything : all([everything, givesAccess(assignment, role)]);
  },
  fix: "Grant the data-plane role the workload needs, by GUID, on the resource it uses.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Search Index Data Reader" } } } },
    fail: {
      resource: {
        azurerm_role_assignment: {
          a: {
            role_definition_id:
              "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a name that no role has",
      given: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Contoso Superuser" } } } },
      verdict: "unknown",
    },
    {
      when: "a GUID that no role has",
      given: {
        resource: {
          azurerm_role_assignment: {
            a: {
              role_definition_id:
                "/subscriptions/0/providers/Microsoft.Authorization/roleDefinitions/deadbeef-0000-0000-0000-000000000000",
            },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "a name in other letters",
      given: { resource: { azurerm_role_assignment: { a: { role_definition_name: "user access ADMINISTRATOR" } } } },
      verdict: "fail",
    },
    {
      when: "a role that Azure lets give certain roles only",
      given: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Azure AI Project Manager" } } } },
      verdict: "pass",
    },
    {
      when: "access that a condition limits to harmless roles",
      given: {
        resource: {
          azurerm_role_assignment: {
            limited: {
              role_definition_name: "Role Based Access Control Administrator",
              condition:
                "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {7f951dda-4ed3-4680-a7ca-43fe172d538d}))",
            },
            owner: {
              role_definition_name: "Role Based Access Control Administrator",
              condition:
                "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {8e3af657-a8ff-443c-a75c-2fe8c4bcb635}))",
            },
            free: { role_definition_name: "Role Based Access Control Administrator" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.limited": "pass",
        "azurerm_role_assignment.owner": "fail",
        "azurerm_role_assignment.free": "fail",
      },
    },
    {
      when: "custom roles, by what they allow",
      given: {
        data: { azurerm_subscription: { s: {} } },
        resource: {
          azurerm_role_definition: {
            all: {
              name: "Operator",
              scope: "${data.azurerm_subscription.s.id}",
              permissions: [{ actions: ["*"], not_actions: ["Microsoft.Authorization/*/write"] }],
            },
            queries: {
              name: "Queries",
              permissions: [{ data_actions: ["Microsoft.Search/searchServices/indexes/documents/read"] }],
            },
            open: { name: "Open", permissions: [{ actions: ["${var.action}"] }] },
          },
          azurerm_role_assignment: {
            all: { role_definition_id: "${azurerm_role_definition.all.role_definition_resource_id}" },
            named: { role_definition_name: "operator" },
            queries: { role_definition_id: "${azurerm_role_definition.queries.id}" },
            open: { role_definition_name: "${azurerm_role_definition.open.name}" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.all": "fail",
        "azurerm_role_assignment.named": "fail",
        "azurerm_role_assignment.queries": "pass",
        "azurerm_role_assignment.open": "unknown",
      },
    },
    {
      when: "a role that a data source looks up",
      given: {
        data: {
          azurerm_subscription: { s: {} },
          azurerm_role_definition: {
            owner: { name: "Owner" },
            reader: { role_definition_id: "acdd72a7-3385-48ef-bd42-f606fba81ae7" },
          },
        },
        resource: {
          azurerm_role_assignment: {
            owner: { role_definition_id: "${data.azurerm_subscription.s.id}${data.azurerm_role_definition.owner.id}" },
            reader: { role_definition_id: "${data.azurerm_role_definition.reader.role_definition_id}" },
            name: { role_definition_name: "${data.azurerm_role_definition.owner.name}" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.owner": "fail",
        "azurerm_role_assignment.reader": "pass",
        "azurerm_role_assignment.name": "fail",
      },
    },
  ],
});
