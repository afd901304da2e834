import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";

/** A grant to one person outlives their job and is in nobody's access review. */
export default rule({
  id: "standing-user-grant",
  control: "ZTAI-ID-06",
  title: "Role is granted to a person for good",
  severity: "medium",
  on: ["azurerm_role_assignment"],
  check: (assignment) => {
    const principal = assignment.value("principal_type");
    if (principal.state === "unknown") return unknown(`principal_type is unknown: ${principal.reason}`);
    if (principal.state === "absent") return unknown("principal_type is not set, so it may be a person");
    return text(principal) === "User" ? fail("principal_type is User") : pass();
  },
  fix: "Grant the role to a group whose members are eligible for a limited time.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { principal_type: "ServicePrincipal" } } } },
    fail: { resource: { azurerm_role_assignment: { a: { principal_type: "User" } } } },
  },
});
