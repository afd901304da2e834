import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import type { Origin } from "../../../estate/origins";
import { choicesOf, originOf } from "./origin";

/** Who gets a grant. */
export type Principal =
  { readonly kind: "workload" | "group" | "person" } | { readonly kind: "unknown"; readonly reason: string };

const stated: Readonly<Record<string, "workload" | "group" | "person">> = {
  serviceprincipal: "workload",
  group: "group",
  foreigngroup: "group",
  user: "person",
};

/** Blocks of Entra by the kind of what they make or look up. */
const entra: readonly (readonly [RegExp, "workload" | "group" | "person"])[] = [
  [/^azuread_(service_principals?|application)(_|$)/, "workload"],
  [/^azuread_groups?(_|$)/, "group"],
  [/^azuread_users?$|^azuread_invitation$/, "person"],
];

/** Attributes that hold the object id of a managed identity, on any resource. */
const identityAttribute = /(^|[._])(principal_?id|principalId)$|(kubelet|secret)_identity(\[\d+\]|\.\d+)?\.object_id$/i;

/** Who gets the grant: as the assignment says, or as the identity does that its `principal_id` comes from. */
export function principalOf(assignment: Resource, graph: Graph): Principal {
  const said = assignment.value("principal_type");
  const kind = stated[text(said)?.toLowerCase() ?? ""];
  if (kind) return { kind };
  // Azure believes what the assignment says; what that is decides, also against the identity.
  if (said.state === "unknown") return { kind: "unknown", reason: `principal_type is unknown: ${said.reason}` };
  const found = choicesOf(assignment, assignment.written("principal_id"), graph).map(principalAt);
  const [first] = found;
  if (first && found.every((one) => one?.kind === first.kind)) return first;
  return { kind: "unknown", reason: "principal_type is not set, so it may be a person" };
}

/** A policy repairs what lies in the scope it is assigned to, and its identity needs the role there. */
export function isPolicysOwn(assignment: Resource, graph: Graph): boolean {
  const origin = originOf(assignment, assignment.written("principal_id"), graph);
  return origin !== undefined && /_policy_assignment$/.test(origin.resource.type);
}

function principalAt({ resource: block, attribute }: Origin): Principal | undefined {
  if (/^(azurerm|azuread)_client_config$/.test(block.type))
    return { kind: "unknown", reason: `it is whoever runs Terraform (${block.address}), who may be a person` };
  const kind = entra.find(([type]) => type.test(block.type))?.[1];
  if (kind) return { kind };
  return identityAttribute.test(attribute) ? { kind: "workload" } : undefined;
}
