import { isExpression, isPartlyUnknown, type PolicyElement } from "../../../estate/gateway-policy/policy-element";

/** What a policy expression is made of, as far as its caller is concerned. */
export type RequestPart =
  /** What the gateway itself knows of the caller: subscription, user, address, checked token. */
  | "caller"
  /** What the caller writes as it likes: a header, a query, the body. */
  | "request"
  /** Neither: the same for all callers. */
  | "nothing"
  | "unknown";

/** Elements that check a token before its claims are believed. */
const checks = new Set(["validate-jwt", "validate-azure-ad-token"]);

const known = /context\s*\.\s*(?:Subscription|User|Request\s*\.\s*(?:IpAddress|Certificate)|Product)\b/;
/** Headers that the gateway compares with its subscriptions. */
const subscriptionKey = /["'](?:api-key|x-api-key|ocp-apim-subscription-key|subscription-key)["']/i;
const token = /AsJwt|TryParseJwt|\bJwt\b/;
const written =
  /context\s*\.\s*Request\s*\.\s*(?:Headers|Body|Url|OriginalUrl|MatchedParameters)\b(?!\s*\.\s*(?:Host|Scheme|Port)\b)/;

/** Longest chain of variables that is followed. */
const deepest = 8;

/**
 * What the value of an expression comes from.
 * @param elements all elements of the policy it stands in, for its variables and checks
 */
export function requestPart(expression: string, elements: readonly PolicyElement[], depth = 0): RequestPart {
  if (isPartlyUnknown(expression)) return "unknown";
  if (!isExpression(expression)) return /\{\{[^{}]+\}\}/.test(expression) ? "unknown" : "nothing";
  const isChecked = elements.some(({ name }) => checks.has(name));
  if (known.test(expression)) return "caller";
  if (token.test(expression)) return isChecked ? "caller" : "unknown";
  if (written.test(expression)) return subscriptionKey.test(expression) ? "caller" : "request";
  const variables = [
    ...expression.matchAll(/Variables\s*(?:\[|\.\s*GetValueOrDefault\s*(?:<[^<>]*>)?\s*\()\s*"([^"]+)"/g),
  ];
  const parts = variables.map(([, name = ""]) => variablePart(name, elements, depth));
  return parts.find((part) => part === "request") ?? parts.find((part) => part === "unknown") ?? parts[0] ?? "nothing";
}

function variablePart(variable: string, elements: readonly PolicyElement[], depth: number): RequestPart {
  const isToken = elements.some(
    ({ name, attributes }) => checks.has(name) && attributes.get("output-token-variable-name") === variable,
  );
  if (isToken) return "caller";
  const set = elements.find(({ name, attributes }) => name === "set-variable" && attributes.get("name") === variable);
  if (!set || depth >= deepest) return "unknown";
  return requestPart(set.attributes.get("value") ?? "", elements, depth + 1);
}
