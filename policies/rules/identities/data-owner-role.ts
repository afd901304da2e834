import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { avoidsRoles } from "../shared/assigned-role";
import { isSet, meets } from "../shared/require";
import { dataOwnerRoles } from "../shared/identities/roles";

/** What owns data may also hand it on, delete it for good or change who reads it; a workload needs none of that. */
export default rule({
  id: "data-owner-role",
  control: "ZTAI-ID-04",
  title: "Role assignment owns data instead of using it",
  severity: "medium",
  on: ["azurerm_role_assignment"],
  check: (assignment) => {
    const narrow = avoidsRoles(assignment, dataOwnerRoles, "which manages the data and who may reach it");
    if (narrow.verdict !== "fail") return narrow;
    // Foundry's standard agents need Storage Blob Data Owner and narrow it by a condition to their own containers.
    return any([meets(assignment, isSet("condition"))], narrow.message);
  },
  fix: "Grant the reader or contributor role of the data, or narrow the owner role by a condition.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Storage Blob Data Reader" } } } },
    fail: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Storage Blob Data Owner" } } } },
  },
});
