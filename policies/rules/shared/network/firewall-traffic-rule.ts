import { rule, type Rule } from "../../../engine/rule";
import { classicCollections, collectionGroup, type CollectionKind } from "./firewall-collections";
import { everyAllowedRule, letsThrough, type AllowedRule } from "./firewall-rules";
import type { Traffic } from "./traffic";

/** What no rule of a firewall may let through. */
export interface UnwantedTraffic {
  /** Kinds of firewall rules that are asked. */
  readonly kinds: readonly CollectionKind[];
  readonly isUnwanted: (traffic: Traffic) => boolean;
  /** What a firewall rule does that lets it through; its name comes before. */
  readonly what: string | ((allowed: AllowedRule) => string);
}

/**
 * A rule against what a firewall lets through behind the denials that are asked before it, in the groups of a policy and in
 * the collections of a firewall without one.
 */
export function firewallTrafficRule(
  definition: Omit<Rule, "on" | "check">,
  { kinds, isUnwanted, what }: UnwantedTraffic,
): Rule {
  return rule({
    ...definition,
    on: [collectionGroup, ...kinds.map((kind) => classicCollections[kind])],
    check: (group, graph) =>
      everyAllowedRule(group, graph, kinds, (allowed) =>
        letsThrough(allowed, isUnwanted, typeof what === "string" ? what : what(allowed)),
      ),
  });
}
