import { childOf, isPartlyUnknown, type PolicyElement } from "../../../estate/gateway-policy/policy-element";
import type { WantedIn } from "./gateway-apis";
import { wayThrough, type Fragments } from "./presence";

/** What tells one caller from another in a condition: the checked token, the subscription, the user. */
export const whoCalls = /\bJwt\b|AsJwt|\bClaims\b|\bSubscription\b|context\.User\b|validate-(?:jwt|azure-ad-token)/;

/** Longest chain of variables that is followed. */
const deepest = 6;

const variable = /Variables\s*(?:\[|\.\s*GetValueOrDefault\s*(?:<[^<>]*>)?\s*\()\s*"([^"]+)"/g;

/**
 * What variables of a section come from, by name: the expression of set-variable, and what fills the others, as
 * `cache-lookup-value` with its attributes.
 */
function variablesOf(section: PolicyElement, fragments: Fragments): ReadonlyMap<string, string> {
  const { met } = wayThrough(section, { wanted: () => false, fragments });
  const found = new Map<string, string>();
  for (const { element } of met) {
    const name = element.attributes.get("name");
    if (element.name === "set-variable" && name !== undefined) {
      found.set(name, element.attributes.get("value") ?? "");
      continue;
    }
    const filled =
      element.attributes.get("variable-name") ??
      element.attributes.get("response-variable-name") ??
      element.attributes.get("output-token-variable-name");
    if (filled !== undefined) found.set(filled, `${element.name} ${[...element.attributes.values()].join(" ")}`);
  }
  return found;
}

/** A condition followed by what its variables come from. */
function unfolded(condition: string, variables: ReadonlyMap<string, string>, depth = 0): string {
  if (depth >= deepest) return condition;
  const sources = [...condition.matchAll(variable)].map(([, name = ""]) => variables.get(name) ?? "");
  return [condition, ...sources.map((source) => unfolded(source, variables, depth + 1))].join("\n");
}

/** An answer that says no by its status, among what a branch does at once. */
function refuses(branch: PolicyElement): boolean {
  return branch.children.some(
    (element) =>
      element.name === "return-response" &&
      /^[45]\d\d$/.test(childOf(element, "set-status")?.attributes.get("code")?.trim() ?? ""),
  );
}

/**
 * Recognises a choice that refuses requests by a condition with something in it, be it in the condition itself or in what its
 * variables come from. What is refused otherwise is refused by the conditions before it.
 */
export function refusalBy(...patterns: readonly RegExp[]): WantedIn {
  return (section, fragments) => {
    const variables = variablesOf(section, fragments);
    return (element) => {
      if (element.name !== "choose" || !element.children.some(refuses)) return false;
      const conditions = element.children
        .filter((branch) => branch.name === "when" && (refuses(branch) || refuses(element.children.at(-1) ?? branch)))
        .map((branch) => unfolded(branch.attributes.get("condition") ?? "", variables));
      const matches = conditions.some((condition) => patterns.every((pattern) => pattern.test(condition)));
      if (matches) return true;
      return conditions.some(isPartlyUnknown) ? "unknown" : false;
    };
  };
}
