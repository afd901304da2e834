import type { Role } from "./role";
import type { ApplyRule, PlacedValue, WrittenResource } from "./apply-rule";
import { after } from "./apply-rule";

/** Whether `assignment` gives `role` to the identity whose id is `identity`. */
function gives(assignment: WrittenResource, role: Role, identity: unknown): boolean {
  const { principal_id, role_definition_id } = assignment.values;
  const principal = String(identity).replace(/\.id\}$/, ".principal_id}");
  return (
    assignment.type === "azurerm_role_assignment" &&
    principal_id === principal &&
    String(role_definition_id).endsWith(`/${role.guid}`)
  );
}

/** The user-assigned identity that the value names holds `role` before the resource is made. */
export function holdsRoleBefore(role: Role, purpose: string, source: string): ApplyRule {
  const says = `an identity that holds ${role.name} before, ${purpose}`;
  return after(says, (value) => holdsRole(value, role, value.written), source);
}

/** Whether `identity` holds `role` before the resource of `value` is made. */
export function holdsRole({ before, resource }: PlacedValue, role: Role, identity: unknown): boolean {
  return [...before(resource)].some((assignment) => gives(assignment, role, identity));
}
