import type { JsonObject } from "../../../common/json";
import { grantsAccess, grantsByAssignmentAlone, managesEverything } from "../../azure/roles/powers";
import { anyOf } from "../../azure/roles/role";
import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { assignedRole } from "../shared/identities/assigned-role";
import { limitsRoles } from "../shared/identities/condition";
import { judgeReach } from "../shared/identities/reach";

const roleOf = (scope: string, guid: string): JsonObject => ({
  scope,
  role_definition_id: `/providers/Microsoft.Authorization/roleDefinitions/${guid}`,
});
const ownerOf = (scope: string) => roleOf(scope, "8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
const contributorOf = (scope: string) => roleOf(scope, "b24988ac-6180-42a0-ab88-20f7382dd24c");

/** Activated once, Owner of a subscription is Owner of every model, vault and log in it. */
export default rule({
  id: "privileged-role-reach",
  control: "ZTAI-ID-06",
  title: "Privileged role reaches a whole subscription or more",
  severity: "high",
  on: ["azurerm_pim_active_role_assignment", "azurerm_pim_eligible_role_assignment"],
  check: (assignment, graph) => {
    const given = assignedRole(assignment, graph);
    if ("reason" in given) return unknown(given.reason);
    const power = anyOf([managesEverything(given.role), grantsAccess(given.role)]);
    if (power.allows === false) return pass();
    if (grantsByAssignmentAlone(given.role) && limitsRoles(assignment.value("condition"))) return pass();
    return judgeReach(assignment, graph, ({ level, name }) => {
      if (level === "resource" || level === "resource group") return pass();
      // Who administers a subscription and gives nobody access does so eligibly, as
      // https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-deployment-plan has it.
      const isEligible = assignment.type === "azurerm_pim_eligible_role_assignment";
      if (isEligible && level === "subscription" && grantsAccess(given.role).allows === false) return pass();
      return power.allows === true
        ? fail(`it gives the role ${given.role.name} on ${name}, a ${level}`)
        : unknown(power.reason);
    });
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
          a: ownerOf("/subscriptions/00000000-0000-0000-0000-000000000001"),
        },
      },
    },
  },
  edges: [
    {
      when: "who may change a subscription, and give nobody access, is eligible for it",
      given: {
        data: { azurerm_subscription: { s: {} }, azurerm_management_group: { root: { name: "root" } } },
        resource: {
          azurerm_pim_eligible_role_assignment: {
            contributor: contributorOf("${data.azurerm_subscription.s.id}"),
            owner: ownerOf("${data.azurerm_subscription.s.id}"),
            tree: contributorOf("${data.azurerm_management_group.root.id}"),
          },
          azurerm_pim_active_role_assignment: {
            contributor: contributorOf("${data.azurerm_subscription.s.id}"),
          },
        },
      },
      verdict: {
        "azurerm_pim_eligible_role_assignment.contributor": "pass",
        "azurerm_pim_eligible_role_assignment.owner": "fail",
        "azurerm_pim_eligible_role_assignment.tree": "fail",
        "azurerm_pim_active_role_assignment.contributor": "fail",
      },
    },
    {
      when: "a subscription whose id is not known, and a role that a data source looks up",
      given: {
        data: { azurerm_subscription: { s: {} }, azurerm_role_definition: { owner: { name: "Owner" } } },
        resource: {
          azurerm_pim_eligible_role_assignment: {
            a: {
              scope: "${data.azurerm_subscription.s.id}",
              role_definition_id: "${data.azurerm_subscription.s.id}${data.azurerm_role_definition.owner.id}",
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a role that only sees settings",
      given: {
        data: { azurerm_subscription: { s: {} } },
        resource: {
          azurerm_pim_eligible_role_assignment: {
            a: {
              scope: "${data.azurerm_subscription.s.id}",
              role_definition_id:
                "${data.azurerm_subscription.s.id}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a custom role that may give access",
      given: {
        data: { azurerm_management_group: { root: { name: "root" } } },
        resource: {
          azurerm_role_definition: {
            admin: { name: "Admin", permissions: [{ actions: ["Microsoft.Authorization/*"] }] },
          },
          azurerm_pim_active_role_assignment: {
            a: {
              scope: "${data.azurerm_management_group.root.id}",
              role_definition_id: "${azurerm_role_definition.admin.role_definition_resource_id}",
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "Owner of one group, of everything, of a management group and of what is not known",
      given: {
        variable: { scope: {} },
        resource: {
          azurerm_pim_eligible_role_assignment: {
            group: ownerOf("/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"),
            tenant: ownerOf("/"),
            management: ownerOf("/providers/Microsoft.Management/managementGroups/root"),
            open: ownerOf("${var.scope}"),
          },
        },
      },
      verdict: {
        "azurerm_pim_eligible_role_assignment.group": "pass",
        "azurerm_pim_eligible_role_assignment.tenant": "fail",
        "azurerm_pim_eligible_role_assignment.management": "fail",
        "azurerm_pim_eligible_role_assignment.open": "unknown",
      },
    },
    {
      when: "a scope whose data source is not in the input",
      given: {
        resource: { azurerm_pim_eligible_role_assignment: { a: ownerOf("${data.azurerm_subscription.current.id}") } },
      },
      verdict: "unknown",
    },
  ],
});
