import { listed } from "../azure/card";
import { argumentOfWhole, cardOf } from "../azure/registry";
import { oncePer } from "../../common/kept";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import type { Certainty } from "./attack-graph";
import { subjectOf, type Subject } from "./facts";

/** Where a right holds: on one resource, or on all below a container. */
export type RightScope =
  | { readonly kind: "resource"; readonly resource: Resource }
  | {
      readonly kind: "container";
      readonly subject: Subject;
      readonly holds: (resource: Resource) => Certainty | undefined;
    };

/** The ARM type of resources of a Terraform type, lower case. */
export function armOf({ type, armType }: Pick<Resource, "type" | "armType">): string {
  return (listed(cardOf(type)?.arm)[0] ?? armType ?? "").toLowerCase();
}

/** Azure nests nothing deeper. */
const deepest = 6;

/** What a resource is a part of that `isWhole`, or itself: the account of a container, the vault of a key. */
export function wholeOf(resource: Resource, graph: Graph, isWhole: (whole: Resource) => boolean): Resource {
  let at: Resource | undefined = resource;
  for (let depth = 0; at && depth < deepest; depth++) {
    if (isWhole(at)) return at;
    at = aboveOf(at, graph);
  }
  return resource;
}

function aboveOf(resource: Resource, graph: Graph): Resource | undefined {
  const path = argumentOfWhole(resource.type) ?? "parent_id";
  return blockOf(graph.namedTarget(resource, path)) ?? accountOf(resource, graph);
}

/** Parts of Cosmos DB name their account alone. */
function accountOf(resource: Resource, graph: Graph): Resource | undefined {
  if (!resource.written("account_name").isThere) return undefined;
  const origins = graph.origins(resource, "account_name");
  const [only] = origins?.kind === "exact" ? origins.found : [];
  return only?.resource;
}

/** The resource group of a resource, as one text for all spellings; undefined where the text does not tell. */
export const groupOf = oncePer((graph: Graph) =>
  oncePer((resource: Resource): string | undefined => {
    const written = resource.written("resource_group_name").isThere;
    const named = written ? graph.origins(resource, "resource_group_name") : undefined;
    const [origin] = named?.kind === "exact" && named.found.length === 1 ? named.found : [];
    if (origin?.resource.type === "azurerm_resource_group") return groupName(origin.resource);
    if (written) return text(resource.value("resource_group_name"))?.toLowerCase() ?? undefined;
    const parent = aboveOf(resource, graph);
    if (parent?.type === "azurerm_resource_group") return groupName(parent);
    return parent && parent !== resource ? groupOf(graph)(parent) : undefined;
  }),
);

/** What tells a group from others: its name, or the block where the name is not known. */
function groupName(group: Resource): string {
  return text(group.value("name"))?.toLowerCase() ?? group.key;
}

/** The scopes that an argument names; where it is not known, it may be all there is. */
export function scopesAt(
  assignment: Resource,
  path: string,
  graph: Graph,
): readonly { readonly scope: RightScope; readonly certainty: Certainty }[] {
  const candidates = graph.candidates(assignment, path);
  const found = candidates.kind === "known" ? candidates.found : [];
  const certainty: Certainty = found.length === 1 ? "certain" : "possible";
  const scopes = found.flatMap((target) => {
    const block = blockOf(target);
    if (block && target.kind === "resource")
      return containerOf(block, graph) ?? { kind: "resource" as const, resource: block };
    if (block) return containerOf(block, graph) ?? [];
    return target.kind === "outside" ? (containerOfId(target.id, graph) ?? []) : [];
  });
  if (scopes.length > 0) return scopes.map((scope) => ({ scope, certainty }));
  return candidates.kind === "known" && found.length > 0
    ? []
    : [{ scope: anything(assignment), certainty: "possible" }];
}

function anything(assignment: Resource): RightScope {
  const subject: Subject = { id: `${assignment.key} scope`, name: `whatever ${assignment.address} names as its scope` };
  return { kind: "container", subject, holds: () => "possible" };
}

function containerOf(block: Resource, graph: Graph): RightScope | undefined {
  if (block.type === "azurerm_resource_group") return groupScope(groupName(block), graph);
  if (block.type === "azurerm_subscription") {
    const id =
      text(block.value("subscription_id"))?.toLowerCase() ?? graph.configurations.subscriptionOf(block)?.toLowerCase();
    const holds = (resource: Resource): Certainty | undefined => {
      const own = graph.configurations.subscriptionOf(resource)?.toLowerCase();
      if (id !== undefined && own !== undefined) return id === own ? "certain" : undefined;
      return graph.isOfOneProvider(block, resource) && block.mode === "data" ? "certain" : "possible";
    };
    return { kind: "container", subject: { id: `subscription ${id ?? block.key}`, name: "the subscription" }, holds };
  }
  if (block.type === "azurerm_management_group")
    return { kind: "container", subject: subjectOf(block), holds: () => "possible" };
  return undefined;
}

function groupScope(name: string, graph: Graph): RightScope {
  const of = groupOf(graph);
  return {
    kind: "container",
    subject: { id: `group ${name}`, name: `the resource group ${name.slice(name.indexOf(":") + 1)}` },
    holds: (resource) => (of(resource) === name ? "certain" : undefined),
  };
}

function containerOfId(id: string, graph: Graph): RightScope | undefined {
  const group = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)$/i.exec(id)?.[1];
  if (group !== undefined) return groupScope(group.toLowerCase(), graph);
  const subscription = /^\/subscriptions\/([^/]+)$/i.exec(id)?.[1]?.toLowerCase();
  if (subscription !== undefined) {
    const holds = (resource: Resource): Certainty | undefined => {
      const own = graph.configurations.subscriptionOf(resource)?.toLowerCase();
      return own === undefined ? "possible" : own === subscription ? "certain" : undefined;
    };
    return {
      kind: "container",
      subject: { id: `subscription ${subscription}`, name: `the subscription ${subscription}` },
      holds,
    };
  }
  if (/^\/?$/.test(id))
    return { kind: "container", subject: { id: "tenant", name: "the tenant" }, holds: () => "certain" };
  if (/^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+$/i.test(id))
    return {
      kind: "container",
      subject: { id: id.toLowerCase(), name: `the management group ${id.split("/").at(-1)}` },
      holds: () => "possible",
    };
  return undefined;
}
