import { anySubscription, armTypeOf } from "../../../azure/arm-id";
import { listed } from "../../../azure/card";
import { cardOf } from "../../../azure/registry";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { piecesOf, text, type Value } from "../../../estate/value";
import type { Written } from "../../../estate/written";
import type { Origin, Origins } from "../../../estate/origins";
import { all, fail, unknown, type Outcome } from "../../../engine/outcome";
import { oncePerResource } from "../once";
import { choicesOf } from "./origin";

/** How much a scope takes in, from the most. */
export type ScopeLevel = "tenant" | "management group" | "subscription" | "resource group" | "resource";

/** A scope whose level is known, which it often is where the id is not. */
export interface Known {
  readonly level: ScopeLevel;
  /** The scope as readers find it. */
  readonly name: string;
  /** ARM type of a resource, lower case. @default - not a resource, or its type is not known */
  readonly armType?: string;
}

/** What a grant reaches, as far as the text tells. */
export type Reach = Known | { readonly level: "unknown"; readonly reason: string };

/** Ids by level; `~` stands for what is not known. */
const levels: readonly (readonly [RegExp, ScopeLevel])[] = [
  [/^\/?$/, "tenant"],
  [/^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/i, "management group"],
  [/^\/subscriptions\/[^/]+$/i, "subscription"],
  [/^\/providers\/microsoft\.subscription\/aliases\/[^/]+$/i, "subscription"],
  [/^(\/subscriptions\/[^/]+|~)\/resourcegroups\/[^/]+$/i, "resource group"],
  [/^~?(\/.+)?\/providers\/[^/]+\/[^/]+(\/.*)?$/i, "resource"],
  [/^~\/.+$/, "resource"],
];

/** Ids of the blocks that are not resources, for their level. */
const containers: Readonly<Record<string, string>> = {
  azurerm_management_group: `/providers/Microsoft.Management/managementGroups/${anySubscription}`,
  azurerm_subscription: `/subscriptions/${anySubscription}`,
  azurerm_subscriptions: `/subscriptions/${anySubscription}`,
  azurerm_resource_group: `/subscriptions/${anySubscription}/resourceGroups/${anySubscription}`,
};

/** What the `scope` of an assignment takes in; undefined when it has none. */
export const reachOf = oncePerResource((assignment, graph): Reach | undefined => {
  const written = assignment.written("scope");
  const value = written.isThere ? undefined : assignment.value("scope");
  if (value?.state === "unknown") return { level: "unknown", reason: `scope is unknown: ${value.reason}` };
  return reachOfItem(assignment, "scope", written, graph);
});

/** Judges what the `scope` takes in; one of several scopes is decided where each of them gives the same verdict. */
export function judgeReach(assignment: Resource, graph: Graph, judge: (reach: Known) => Outcome): Outcome {
  const reach = reachOf(assignment, graph);
  if (reach === undefined) return fail("it has no scope");
  if (reach.level !== "unknown") return judge(reach);
  const choices = choicesOf(assignment, assignment.written("scope"), graph).map(reachAt);
  const known = choices.filter((choice): choice is Known => choice !== undefined && choice.level !== "unknown");
  if (known.length === 0 || known.length < choices.length) return unknown(reach.reason);
  const outcomes = known.map(judge);
  const isSame = new Set(outcomes.map(({ verdict }) => verdict)).size === 1;
  return isSame ? all(outcomes) : unknown(reach.reason);
}

/** What one id takes in, as it is written at a path or in a list there. */
export function reachOfItem(resource: Resource, path: string, written: Written, graph: Graph): Reach | undefined {
  const target = graph.targetOfItem(resource, written);
  if (target.kind === "resource") return reachOfBlock(target.resource, target.suffix);
  if (target.kind === "absent") return undefined;
  const block = target.kind === "outside" ? target.block : undefined;
  if (block?.resource) return reachOfBlock(block.resource, block.suffix);
  const { value } = written;
  const reach = reachOfId(target.kind === "outside" ? target.id : (text(value) ?? patternOf(resource, value, graph)));
  if (reach) return reach;
  const origins = graph.originsOfItem(resource, written);
  const choice = common((origins?.found ?? []).map(reachAt), origins?.kind);
  if (choice) return choice;
  return {
    level: "unknown",
    reason: value.state === "unknown" ? `${path} is unknown: ${value.reason}` : `${path} is not an id of Azure`,
  };
}

/** What an id takes in; undefined when it does not say. */
export function reachOfId(id: string): Reach | undefined {
  if (id === "") return undefined;
  const trimmed = id.replace(/\/+$/, "");
  const level = levels.find(([pattern]) => pattern.test(trimmed))?.[1];
  if (level === undefined) return undefined;
  const armType = level === "resource" ? armTypeOf(trimmed) : undefined;
  return { level, name: shown(id), ...(armType && { armType }) };
}

/** What an attribute reaches that holds an id. */
function reachAt({ resource: block, attribute }: Origin): Reach | undefined {
  return /(^|\.)id$/.test(attribute) ? reachOfBlock(block, "") : reachOfId(idOf(block, attribute));
}

/** What each of several scopes takes in, where it is the same. What lies below a resource is one; below others may lie anything. */
function common(reaches: readonly (Reach | undefined)[], kind: Origins["kind"] | undefined): Reach | undefined {
  const [first] = reaches;
  if (!first || first.level === "unknown" || !reaches.every((reach) => reach?.level === first.level)) return undefined;
  if (kind === "below" && first.level === "resource") return { level: first.level, name: first.name };
  if (kind !== "exact") return undefined;
  const types = new Set(reaches.map((reach) => (reach && "armType" in reach ? reach.armType : undefined)));
  return types.size === 1 ? first : { level: first.level, name: first.name };
}

function reachOfBlock(block: Resource, suffix: string): Reach {
  const container = containers[block.type];
  const below = container === undefined ? undefined : reachOfId(container + suffix);
  if (below && below.level !== "unknown")
    return { ...below, name: suffix ? `${block.address}${suffix}` : `all of ${block.address}` };
  const armType = block.armType ?? listed(cardOf(block.type)?.arm)[0];
  const type =
    suffix === "" ? armType?.toLowerCase() : armType && armTypeOf(`/providers/${withNames(armType)}${suffix}`);
  return { level: "resource", name: block.address, ...(type && { armType: type }) };
}

/** An ARM type as the end of an id, with a name after each of its segments. */
function withNames(armType: string): string {
  const [provider = "", ...segments] = armType.split("/");
  return [provider, ...segments.map((segment) => `${segment}/${anySubscription}`)].join("/");
}

/** An id with what is known of its parts; `~` for the others. */
function patternOf(resource: Resource, value: Value, graph: Graph): string {
  return piecesOf(value)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const origins = graph.originsOfValue(resource, piece);
      const [only, ...others] = origins?.kind === "exact" ? origins.found : [];
      return only && others.length === 0 ? idOf(only.resource, only.attribute) : anySubscription;
    })
    .join("");
}

/** The id that an attribute holds, as far as its kind tells. */
function idOf(block: Resource, attribute: string): string {
  const container = containers[block.type];
  if (/(^|\.)id$/.test(attribute))
    return container ?? `${anySubscription}/providers/${anySubscription}/${anySubscription}/${anySubscription}`;
  if (/(^|_)resource_group_id$/.test(attribute)) return containers["azurerm_resource_group"] ?? anySubscription;
  return anySubscription;
}

function shown(id: string): string {
  return id === "" || id === "/" ? "the whole tenant" : id.replace(/~/g, "…");
}
