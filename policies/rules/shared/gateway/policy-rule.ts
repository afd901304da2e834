import { everyElement, type PolicyElement } from "../../../estate/gateway-policy/policy-element";
import { readPolicy } from "../../../estate/gateway-policy/read-policy";
import type { Graph } from "../../../estate/graph";
import { all, notApplicable, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule, type Rule } from "../../../engine/rule";

/** Types that carry the policy of a scope, from the widest to the narrowest. */
export const policyTypes = [
  "azurerm_api_management_policy",
  "azurerm_api_management_product_policy",
  "azurerm_api_management_api_policy",
  "azurerm_api_management_api_operation_policy",
] as const;

/** Those and the fragments they include. */
export const policyTexts = [...policyTypes, "azurerm_api_management_policy_fragment"] as const;

/** Judges the tree of a policy. */
export type JudgePolicy = (root: PolicyElement, policy: Resource, graph: Graph) => Outcome;

/** A rule about the text of a policy; one that cannot be read is unknown. */
export function policyRule(
  definition: Omit<Rule, "on" | "check">,
  judge: JudgePolicy,
  on = policyTexts as readonly string[],
): Rule {
  return rule({
    ...definition,
    on,
    check: (policy, graph) => {
      const read = readPolicy(policy);
      if (read.state === "absent") return unknown("the policy has no text");
      if (read.state === "unknown") return unknown(read.reason);
      if (read.state === "malformed") return unknown(`its XML cannot be read: ${read.reason}`);
      return judge(read.root, policy, graph);
    },
  });
}

/** A rule about every element of some names, wherever in a policy it stands. */
export function elementRule(
  definition: Omit<Rule, "on" | "check">,
  names: readonly string[],
  judge: (element: PolicyElement) => Outcome,
): Rule {
  return policyRule(definition, (root) => {
    const found = [...everyElement(root)].filter(({ name }) => names.includes(name));
    return found.length === 0 ? notApplicable(`it has no ${names.join(" or ")}`) : all(found.map(judge));
  });
}
