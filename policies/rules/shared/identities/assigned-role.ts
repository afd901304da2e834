import type { AzureRole } from "../../../azure/roles/role";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { piecesOf, text } from "../../../estate/value";
import type { Written } from "../../../estate/written";
import { oncePerResource } from "../once";
import { customRole, roleCalled } from "./custom-role";
import { originOf } from "./origin";

/** The role that something gives, or why it is not known. */
export type Given = { readonly role: AzureRole } | { readonly reason: string };

const guidAtEnd = /(?:^|\/)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/?$/i;

/** The role that an assignment gives, by id or by name. Several rules ask it of each assignment. */
export const assignedRole = oncePerResource((assignment, graph): Given => {
  const byName = roleNamed(assignment, graph);
  if (byName && "role" in byName) return byName;
  const byId = roleAt(assignment, "role_definition_id", graph);
  return byId && "role" in byId ? byId : (byName ?? byId ?? { reason: "it names no role" });
});

/** The role that `role_definition_name` names; undefined when it is left out. */
function roleNamed(assignment: Resource, graph: Graph): Given | undefined {
  const origin = originOf(assignment, assignment.written("role_definition_name"), graph);
  const referred = origin && roleOf(origin.resource, graph);
  if (referred && "role" in referred) return referred;
  const value = assignment.value("role_definition_name");
  if (value.state === "unknown") return { reason: `role_definition_name is unknown: ${value.reason}` };
  const name = text(value);
  return name === undefined ? undefined : called(name, graph);
}

/** The role that an argument of `within` names by the id of its definition, or by GUID; undefined when it is left out. */
export function roleAt(resource: Resource, path: string, graph: Graph, within: Block = resource): Given | undefined {
  const referred = roleReferred(resource, within.written(path), graph);
  if (referred) return referred;
  const value = within.value(path);
  if (value.state === "absent") return undefined;
  // Whatever stands before it, such as a subscription that only Terraform knows, the GUID at the end names the role.
  const end = piecesOf(value).at(-1);
  const guid = typeof end === "string" ? guidAtEnd.exec(end)?.[1] : undefined;
  if (guid !== undefined) return called(guid, graph);
  if (value.state === "unknown") return { reason: `${path} is unknown: ${value.reason}` };
  return { reason: `${path} is ${JSON.stringify(text(value) ?? value.value)}, which does not end in a GUID` };
}

/** The role of the definition that an id names last, whatever stands before it. */
function roleReferred(resource: Resource, written: Written, graph: Graph): Given | undefined {
  const last = piecesOf(written.value).at(-1);
  const whole = originOf(resource, written, graph);
  const ends = typeof last === "object" ? graph.originsOfValue(resource, last) : undefined;
  const [end, ...others] = ends?.kind === "exact" ? ends.found : [];
  const origin = whole ?? (others.length === 0 ? end : undefined);
  return origin && roleOf(origin.resource, graph);
}

/** The role that a definition makes, or that a data source looks up; undefined for other blocks. */
function roleOf(block: Resource, graph: Graph): Given | undefined {
  if (block.type !== "azurerm_role_definition") return undefined;
  if (block.mode === "managed") return { role: customRole(block) };
  const wanted = [block.value("role_definition_id"), block.value("name")];
  const open = wanted.find(({ state }) => state === "unknown");
  const found = wanted
    .flatMap((value) => text(value) ?? [])
    .map((name) => called(guidAtEnd.exec(name)?.[1] ?? name, graph));
  const known = found.find((given) => "role" in given);
  if (known) return known;
  // A plan has read it, and shows what it allows.
  const read = block.blocks("permissions");
  if (read.state === "known" && read.blocks.length > 0) return { role: customRole(block) };
  if (found[0]) return found[0];
  return {
    reason:
      open?.state === "unknown"
        ? `the role of ${block.address} is unknown: ${open.reason}`
        : `${block.address} names no role`,
  };
}

function called(guidOrName: string, graph: Graph): Given {
  const role = roleCalled(guidOrName, graph);
  if (role) return { role };
  return {
    reason: `the role ${guidOrName} is neither built in (table of August 2026) nor defined in what was given`,
  };
}
