import { oncePer } from "../../../../common/kept";
import { readPolicy } from "../../../estate/gateway-policy/read-policy";
import { childOf, type PolicyElement } from "../../../estate/gateway-policy/policy-element";
import type { Block } from "../../../estate/block";
import { blockOf, type Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import {
  best,
  everyPresence,
  presenceIn,
  takesInBase,
  wayThrough,
  type Fragments,
  type SectionPresence,
  type Wanted,
  type Way,
} from "./presence";

/** What a scope's policy does by itself, and whether it takes in what the scope around it does. */
interface Scope {
  readonly presence: SectionPresence;
  readonly inherits: boolean;
}

const inheritsAll: Scope = { presence: "never", inherits: true };
const undecided: Scope = { presence: "unknown", inherits: true };

/** The gateway that an API stands in, when the input holds it or looks it up. */
export function gatewayOf(api: Resource, graph: Graph): Resource | undefined {
  return blockOf(graph.namedTarget(api, "api_management_name"));
}

/**
 * Whether every request to an API meets what is wanted in a section, from the policies of its operations, itself, its
 * products and the gateway. Where part of them is not in the input, what they do is unknown.
 */
export function presenceFor(api: Resource, graph: Graph, section: string, wanted: Wanted): SectionPresence {
  return presenceWhere(api, graph, section, () => wanted);
}

/** What is wanted in a section, where it depends on what else stands there. */
export type WantedIn = (section: PolicyElement, fragments: Fragments) => Wanted;

/** As `presenceFor`, of what depends on the section. */
export function presenceWhere(api: Resource, graph: Graph, section: string, wanted: WantedIn): SectionPresence {
  const gateway = gatewayOf(api, graph);
  const look = scopeReader(section, wanted, fragmentsOf(gateway, graph));
  const own = scopeOf(api, "azurerm_api_management_api_policy", graph, look);
  const around = (): SectionPresence => best([ofProducts(api, graph, look), ofGateway(gateway, graph, look)]);
  const overall = own.presence === "always" || !own.inherits ? own.presence : best([own.presence, around()]);
  const operations = graph.companions(api, "azurerm_api_management_api_operation_policy");
  const perOperation = operations.found.map(({ resource }) => {
    const scope = look(resource);
    return scope.inherits ? best([scope.presence, overall]) : scope.presence;
  });
  return perOperation.length === 0 ? overall : everyPresence([overall, ...perOperation]);
}

/** The ways of requests through the policies of an API, and why there may be others. */
export interface InboundWays {
  readonly ways: readonly Way[];
  readonly uncertain?: string;
}

/**
 * The ways of requests through the inbound sections of an API and of its operations, with what the scopes around them do
 * where they take it in.
 */
export function inboundWays(api: Resource, graph: Graph, wanted: Wanted): InboundWays {
  const gateway = gatewayOf(api, graph);
  const fragments = fragmentsOf(gateway, graph);
  const look = scopeReader("inbound", () => wanted, fragments);
  const base = best([ofProducts(api, graph, look), ofGateway(gateway, graph, look)]);
  const overall = presenceFor(api, graph, "inbound", wanted);
  const scopes = [
    { ...graph.companions(api, "azurerm_api_management_api_policy"), around: base },
    { ...graph.companions(api, "azurerm_api_management_api_operation_policy"), around: overall },
  ];
  const reasons = scopes.flatMap(({ uncertain }) => uncertain ?? []);
  const ways = scopes.flatMap(({ found, around }) =>
    found.flatMap(({ resource }) => {
      const policy = readPolicy(resource);
      if (policy.state === "unknown" || policy.state === "malformed") reasons.push(policy.reason);
      const part = policy.state === "parsed" ? childOf(policy.root, "inbound") : undefined;
      return part ? [wayThrough(part, { wanted, fragments, base: around })] : [];
    }),
  );
  const [uncertain] = reasons;
  return uncertain === undefined ? { ways } : { ways, uncertain };
}

type Look = (policy: Block) => Scope;

function scopeReader(section: string, wanted: WantedIn, fragments: Fragments): Look {
  return (block) => {
    const policy = readPolicy(block);
    if (policy.state === "absent") return inheritsAll;
    if (policy.state !== "parsed") return undecided;
    const part = childOf(policy.root, section);
    if (!part) return { presence: "never", inherits: false };
    const inherits = takesInBase(part, fragments);
    const presence = presenceIn(part, wanted(part, fragments), fragments);
    return presence === "unknown" ? undecided : { presence, inherits };
  };
}

function scopeOf(resource: Resource, type: string, graph: Graph, look: Look): Scope {
  const { found, uncertain } = graph.companions(resource, type);
  const [policy] = found;
  if (policy) return look(policy.resource);
  return uncertain ? undecided : inheritsAll;
}

/** A product's policy counts when callers need a subscription to one of the products, and all of them have it. */
function ofProducts(api: Resource, graph: Graph, look: Look): SectionPresence {
  const required = api.value("subscription_required");
  if (required.state === "unknown") return "unknown";
  if (required.state === "known" && required.value === false) return "never";
  const { found, uncertain } = graph.companions(api, "azurerm_api_management_product_api");
  const scopes = found.map(({ resource }): SectionPresence => {
    const product = graph.namedTarget(resource, "product_id");
    if (product.kind !== "resource") return "unknown";
    return scopeOf(product.resource, "azurerm_api_management_product_policy", graph, look).presence;
  });
  const presence = everyPresence(scopes);
  return presence === "never" && uncertain ? "unknown" : presence;
}

function ofGateway(gateway: Resource | undefined, graph: Graph, look: Look): SectionPresence {
  if (!gateway) return "unknown";
  const separate = scopeOf(gateway, "azurerm_api_management_policy", graph, look);
  if (separate !== inheritsAll) return separate.presence;
  const inside = gateway.blocks("policy");
  if (inside.state === "unknown") return "unknown";
  return best(inside.blocks.map((block) => look(block).presence));
}

/** The fragments of a gateway by name. */
function fragmentsOf(gateway: Resource | undefined, graph: Graph): Fragments {
  if (!gateway) return () => undefined;
  const byName = fragmentsOfAll(graph)(gateway);
  return (id) => byName.get(id);
}

const fragmentsOfAll = oncePer((graph: Graph) => oncePer((gateway: Resource) => readFragments(gateway, graph)));

function readFragments(gateway: Resource, graph: Graph): ReadonlyMap<string, PolicyElement> {
  const byName = new Map<string, PolicyElement>();
  for (const { resource } of graph.companions(gateway, "azurerm_api_management_policy_fragment").found) {
    const name = text(resource.value("name"));
    const policy = readPolicy(resource);
    if (name !== undefined && policy.state === "parsed") byName.set(name, policy.root);
  }
  return byName;
}
