import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

const grants =
  /^(\*|\*\/write|microsoft\.authorization\/(\*|\*\/write|role(assignments|definitions|managementpolicies)\/(\*|write)|elevateaccess\/action))$/i;

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
  check: (definition) =>
    everyBlock(definition, "permissions", (permissions) =>
      noItem(permissions, "actions", (action) => grants.test(action)),
    ),
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
});
