import { grantsAccess } from "../../azure/roles/powers";
import { rule } from "../../engine/rule";
import { avoids } from "../shared/identities/avoids";
import { customRole } from "../shared/identities/custom-role";

/** Who may write role assignments or definitions may give himself everything else. */
export default rule({
  id: "custom-role-grants-access",
  control: "ZTAI-ID-05",
  title: "Custom role may hand out access",
  severity: "high",
  covers: [
    "kics:3fa5900f-9aac-4982-96b2-a6143d9c99fb",
    "trivy:AZU-0052",
    "cnspec:mondoo-azure-security-rbac-no-custom-role-creation",
  ],
  on: ["azurerm_role_definition"],
  check: (definition) => avoids(grantsAccess(customRole(definition)), "it may give access"),
  fix: "Leave authorization actions to built-in roles that are activated for a time.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: { a: { permissions: { actions: ["Microsoft.Authorization/roleAssignments/read"] } } },
      },
    },
    fail: {
      resource: {
        azurerm_role_definition: { a: { permissions: { actions: ["Microsoft.Authorization/roleAssignments/write"] } } },
      },
    },
  },
  edges: [
    {
      when: "wildcards, and what not_actions takes out of them",
      given: {
        resource: {
          azurerm_role_definition: {
            everything: { permissions: { actions: ["*"] } },
            writes: { permissions: { actions: ["*/write"] } },
            actions: { permissions: { actions: ["*/action"] } },
            authorization: { permissions: { actions: ["microsoft.authorization/roleassignments/*"] } },
            less: { permissions: { actions: ["*"], not_actions: ["Microsoft.Authorization/*"] } },
            open: { permissions: { actions: ["*"], not_actions: ["${var.taken}"] } },
            again: {
              permissions: [
                { actions: ["*"], not_actions: ["Microsoft.Authorization/*"] },
                { actions: ["Microsoft.Authorization/roleAssignments/write"] },
              ],
            },
          },
        },
      },
      verdict: {
        "azurerm_role_definition.everything": "fail",
        "azurerm_role_definition.writes": "fail",
        "azurerm_role_definition.actions": "fail",
        "azurerm_role_definition.authorization": "fail",
        "azurerm_role_definition.less": "pass",
        "azurerm_role_definition.open": "unknown",
        "azurerm_role_definition.again": "fail",
      },
    },
    {
      when: "the action stands in lower case in a later block",
      given: {
        resource: {
          azurerm_role_definition: {
            a: { permissions: [{ actions: [] }, { actions: ["microsoft.authorization/roleassignments/write"] }] },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
