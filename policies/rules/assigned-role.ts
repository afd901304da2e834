import { fail, pass, unknown, type Outcome } from "../engine/outcome";
import type { Resource } from "../engine/resource";
import { text } from "../engine/value";
import type { BuiltInRole } from "./identities/roles";

/** Fails a role assignment that gives one of `roles`, by name or by the GUID at the end of the definition's id. */
export function avoidsRoles(assignment: Resource, roles: readonly BuiltInRole[], because: string): Outcome {
  const name = assignment.value("role_definition_name");
  const id = assignment.value("role_definition_id");
  const given = text(name)?.toLowerCase();
  const guid = text(id)?.split("/").at(-1)?.toLowerCase();
  const found = roles.find((role) => role.guid === guid || role.name.toLowerCase() === given);
  if (found) return fail(`it gives the role ${found.name} (${found.guid}), ${because}`);
  if (given !== undefined || guid !== undefined) return pass();
  const open = [name, id].find((value) => value.state === "unknown");
  return unknown(open?.state === "unknown" ? `the role is unknown: ${open.reason}` : "it names no role");
}
