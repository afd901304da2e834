import { all, any, notApplicable, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule, type Rule } from "../../../engine/rule";
import type { JsonObject } from "../../../../common/json";
import { isOneOf, meets, type Requirement } from "../require";

const policyType = "azuread_conditional_access_policy";

/** The list at a path holds one of these words, whatever the case of letters. */
export function holdsOneOf(path: string, words: readonly string[]): Requirement {
  const wanted = words.map((word) => word.toLowerCase());
  return {
    path,
    must: `a list with ${words.join(" or ")}`,
    holds: (found) => [found].flat().some((item) => wanted.includes(String(item).toLowerCase())),
  };
}

/**
 * Asks that one policy of the input is enforced and as described. Policies belong to the tenant and are often managed
 * elsewhere: an input without any is not asked, one that sets some is judged by what it sets.
 * @param good arguments of a policy that is as described, beside its state
 */
export function somePolicy(
  definition: Omit<Rule, "on" | "check" | "examples">,
  describes: (policy: Resource) => Outcome,
  good: JsonObject,
  otherwise: string,
): Rule {
  const example = (state: string) => ({ resource: { [policyType]: { a: { state, ...good } } } });
  return rule({
    ...definition,
    on: ["estate"],
    check: (_, graph) => {
      const policies = graph.all(policyType);
      if (policies.length === 0) return notApplicable("the input sets no conditional access policies");
      const enforced = isOneOf("state", ["enabled"]);
      return any(
        policies.map((policy) => all([meets(policy, enforced), describes(policy)])),
        otherwise,
      );
    },
    examples: { pass: example("enabled"), fail: example("enabledForReportingButNotEnforced") },
  });
}
