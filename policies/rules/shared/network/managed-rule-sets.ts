import type { Block, Blocks } from "../../../estate/block";
import { text } from "../../../estate/value";
import type { Resource } from "../../../estate/resource";
import { unknown, any, pass, fail, type Outcome } from "../../../engine/outcome";

/** Types of web application firewall policies, of gateways and of Front Door. */
export const firewallPolicyTypes = [
  "azurerm_web_application_firewall_policy",
  "azurerm_cdn_frontdoor_firewall_policy",
  "azurerm_frontdoor_firewall_policy",
] as const;

/** The managed rule sets of a policy, wherever its type keeps them. */
export function ruleSets(policy: Resource): Blocks {
  if (policy.type !== "azurerm_web_application_firewall_policy") return policy.blocks("managed_rule");
  const rules = policy.blocks("managed_rules");
  if (rules.state === "unknown") return rules;
  return rules.blocks[0]?.blocks("managed_rule_set") ?? { state: "known", blocks: [] };
}

/** One of the managed rule sets is as asked for; `isRight` says undefined when that is not known. */
export function hasRuleSet(policy: Resource, isRight: (set: Block) => boolean | undefined, otherwise: string): Outcome {
  const sets = ruleSets(policy);
  if (sets.state === "unknown") return unknown(sets.reason);
  return any(
    sets.blocks.map((set) => {
      const answer = isRight(set);
      return answer === undefined ? unknown("a managed rule set is not known") : answer ? pass() : fail(otherwise);
    }),
    otherwise,
  );
}

/** Type and version of a rule set, the type in lower case; the core rule set has the type OWASP when none is written. */
export function ruleSetKind(set: Block): { readonly type: string; readonly version: number } | undefined {
  const type = set.value("type");
  const version = set.value("version");
  if (type.state === "unknown" || version.state === "unknown") return undefined;
  return {
    type: (text(type) ?? "OWASP").toLowerCase(),
    version: Number(version.state === "known" ? version.value : 0),
  };
}
