import { rule } from "../../engine/rule";
import { avoidsRoles } from "../shared/assigned-role";
import { privilegedRoles } from "../shared/identities/roles";

/** Owner and its like let one compromised workload take over all others. */
export default rule({
  id: "role-not-privileged",
  control: "ZTAI-ID-04",
  title: "Role assignment hands out everything",
  severity: "critical",
  on: ["azurerm_role_assignment"],
  check: (assignment) => avoidsRoles(assignment, privilegedRoles, "which manages everything in its scope"),
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
});
