import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";

/** The rules of a security group, inline and apart; `uncertain` says why there may be more. */
export interface SecurityRules {
  readonly rules: readonly Block[];
  readonly uncertain?: string;
}

export function securityRules(group: Resource, graph: Graph): SecurityRules {
  const inline = group.blocks("security_rule");
  const apart = graph.companions(group, "azurerm_network_security_rule");
  const rules = [...(inline.state === "known" ? inline.blocks : []), ...apart.found.map(({ resource }) => resource)];
  const uncertain = inline.state === "unknown" ? inline.reason : apart.uncertain;
  return uncertain ? { rules, uncertain } : { rules };
}

/** Whether an argument of a rule has a value; undefined when it is not known. */
export function has(rule: Block, argument: string, wanted: string): boolean | undefined {
  const value = rule.value(argument);
  return value.state === "unknown" ? undefined : text(value)?.toLowerCase() === wanted.toLowerCase();
}

/** `x/0` is everything, whatever stands before it. */
const anywhere = /^(\*|any|internet|0\.0\.0\.0|::|[\d.:a-f]*\/0)$/i;

/** Whether a side of a rule is open to any address; undefined when it is not known. */
export function isAnywhere(rule: Block, side: "source" | "destination"): boolean | undefined {
  const one = rule.value(`${side}_address_prefix`);
  const many = rule.items(`${side}_address_prefixes`);
  const items = many.state === "known" ? [one, ...many.items] : [one, many];
  if (items.some((item) => anywhere.test(text(item) ?? "-"))) return true;
  return items.some(({ state }) => state === "unknown") ? undefined : false;
}

/** True when all hold, false when one does not, undefined when that is not known. */
export function allOf(...answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}
