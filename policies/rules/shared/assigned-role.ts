import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import type { BuiltInRole } from "./identities/roles";

/** The one of `roles` that an assignment gives, by name or by the GUID at the end of the definition's id. */
export function roleOf(assignment: Resource, roles: readonly BuiltInRole[]): BuiltInRole | undefined {
  const name = text(assignment.value("role_definition_name"))?.toLowerCase();
  const guid = text(assignment.value("role_definition_id"))?.split("/").at(-1)?.toLowerCase();
  return roles.find((role) => role.guid === guid || role.name.toLowerCase() === name);
}

/** Why the role of an assignment is not known, or undefined when it is. */
export function roleUnknown(assignment: Resource): string | undefined {
  const values = [assignment.value("role_definition_name"), assignment.value("role_definition_id")];
  if (values.some((value) => text(value) !== undefined)) return undefined;
  const open = values.find(({ state }) => state === "unknown");
  return open?.state === "unknown" ? `the role is unknown: ${open.reason}` : "it names no role";
}

/** Fails a role assignment that gives one of `roles`. */
export function avoidsRoles(assignment: Resource, roles: readonly BuiltInRole[], because: string): Outcome {
  const found = roleOf(assignment, roles);
  if (found) return fail(`it gives the role ${found.name} (${found.guid}), ${because}`);
  const open = roleUnknown(assignment);
  return open === undefined ? pass() : unknown(open);
}
