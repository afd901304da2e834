import { oncePer } from "../../../../common/kept";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

/** Kinds of rule collections, as blocks of a group of Firewall Policy. */
export type CollectionKind = "application_rule_collection" | "network_rule_collection" | "nat_rule_collection";

/** The same kinds as resources of a firewall without a policy. */
export const classicCollections = {
  application_rule_collection: "azurerm_firewall_application_rule_collection",
  network_rule_collection: "azurerm_firewall_network_rule_collection",
  nat_rule_collection: "azurerm_firewall_nat_rule_collection",
} as const satisfies Readonly<Record<CollectionKind, string>>;

export const collectionGroup = "azurerm_firewall_policy_rule_collection_group";

const kinds = Object.keys(classicCollections) as readonly CollectionKind[];

/** A collection of rules, with what decides when it is asked. */
export interface Collection {
  readonly resource: Resource;
  readonly block: Block;
  readonly kind: CollectionKind;
  /** `undefined` when it is not known. */
  readonly action: "allow" | "deny" | undefined;
  /** Of the group, then of the collection; NaN where it is not known. */
  readonly priorities: readonly [number, number];
}

/** The collections of a firewall or of a policy; `uncertain` says why some of the resource that was asked for are not known. */
export interface Collections {
  readonly collections: readonly Collection[];
  readonly uncertain?: string;
}

/** The collections of a group, or a collection of its own. */
export const collectionsIn = oncePer((resource: Resource): Collections => {
  const own = kinds.find((kind) => classicCollections[kind] === resource.type);
  if (own) return { collections: [collectionOf(resource, resource, own)] };
  const found = kinds.map((kind) => ({ kind, blocks: resource.blocks(kind) }));
  const collections = found.flatMap(({ kind, blocks }) =>
    blocks.state === "known" ? blocks.blocks.map((block) => collectionOf(resource, block, kind)) : [],
  );
  const unclear = found.flatMap(({ blocks }) => (blocks.state === "unknown" ? [blocks.reason] : []))[0];
  return unclear === undefined ? { collections } : { collections, uncertain: unclear };
});

/** All collections of the firewall or policy that a resource of collections belongs to, its own among them. */
export function collectionsAround(resource: Resource, graph: Graph): readonly Collection[] {
  return families(graph)(resource);
}

const families = oncePer((graph: Graph) => {
  const byOwner = new Map<string, Collection[]>();
  const ownerOf = (resource: Resource) => {
    const isGroup = resource.type === collectionGroup;
    const target = graph.namedTarget(resource, isGroup ? "firewall_policy_id" : "azure_firewall_name");
    if (target.kind === "resource") return target.resource.key;
    return JSON.stringify(target.kind === "outside" ? [resource.stack, isGroup, target.id] : [resource.key]);
  };
  for (const resource of graph.all(collectionGroup, ...Object.values(classicCollections))) {
    if (resource.doubts.length > 0) continue;
    const owner = ownerOf(resource);
    const known = byOwner.get(owner) ?? [];
    byOwner.set(owner, known);
    known.push(...collectionsIn(resource).collections);
  }
  return (resource: Resource): readonly Collection[] =>
    byOwner.get(ownerOf(resource)) ?? collectionsIn(resource).collections;
});

function collectionOf(resource: Resource, block: Block, kind: CollectionKind): Collection {
  const action = block.value("action");
  const word = text(action)?.toLowerCase() === "deny" ? "deny" : "allow";
  return {
    resource,
    block,
    kind,
    action: action.state === "unknown" ? undefined : word,
    priorities: [block === resource ? 0 : priority(resource), priority(block)],
  };
}

function priority(block: Block): number {
  const value = block.value("priority");
  return value.state === "known" ? Number(value.value) : NaN;
}

/** When each kind is asked. https://learn.microsoft.com/azure/firewall/rule-processing */
const order: readonly CollectionKind[] = [
  "nat_rule_collection",
  "network_rule_collection",
  "application_rule_collection",
];

/** Whether a collection is asked before another; undefined when that is not known. */
export function isAskedBefore(a: Collection, b: Collection): boolean | undefined {
  const kindsApart = order.indexOf(a.kind) - order.indexOf(b.kind);
  if (kindsApart !== 0) return kindsApart < 0;
  const [group, within] = [a.priorities[0] - b.priorities[0], a.priorities[1] - b.priorities[1]];
  if (group !== 0) return Number.isNaN(group) ? undefined : group < 0;
  return Number.isNaN(within) ? undefined : within < 0;
}
