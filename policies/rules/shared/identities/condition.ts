import { grantsAccess, managesEverything } from "../../../azure/roles/powers";
import { builtInRole } from "../../../azure/roles/built-in-roles";
import { text, type Value } from "../../../estate/value";

/** Roles that a limit must keep out: those that give access again, or manage everything. */
const powerful = ["Owner", "Contributor", "User Access Administrator", "Role Based Access Control Administrator"];

/** `…roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {a, b}` */
const limit =
  /@Request\[Microsoft\.Authorization\/roleAssignments:RoleDefinitionId\]\s*(?:ForAnyOfAnyValues|ForAnyOfAllValues):(GuidEquals|GuidNotEquals)\s*\{([^}]*)\}/i;

/**
 * Whether the condition of an assignment limits which roles its holder may give: to a list of harmless ones, or to all but
 * those that are powerful.
 * https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-examples, read in November 2026
 */
export function limitsRoles(condition: Value): boolean {
  const found = limit.exec(text(condition) ?? "");
  if (!found) return false;
  const [, operator = "", list = ""] = found;
  const named = list.split(",").map((guid) => builtInRole(guid.trim().toLowerCase()));
  if (operator.toLowerCase() === "guidequals")
    return named.every(
      (role) => role && managesEverything(role).allows === false && grantsAccess(role).allows === false,
    );
  return powerful.every((name) => name === "Contributor" || named.includes(builtInRole(name)));
}
