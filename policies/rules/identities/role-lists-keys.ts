import { rule } from "../../engine/rule";
import { avoidsRoles } from "../shared/assigned-role";
import { keyListingRoles } from "../shared/identities/roles";

/** Who may list keys can sign in as nobody, whatever else the role allows. */
export default rule({
  id: "role-lists-keys",
  control: "ZTAI-ID-04",
  title: "Role assignment lets keys be listed",
  severity: "high",
  on: ["azurerm_role_assignment"],
  check: (assignment) => avoidsRoles(assignment, keyListingRoles, "which may list the keys of the service"),
  fix: "Grant a data-plane role that cannot list keys.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Cognitive Services OpenAI User" } } } },
    fail: { resource: { azurerm_role_assignment: { a: { role_definition_name: "Cognitive Services User" } } } },
  },
});
