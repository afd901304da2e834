import type { Section } from "./policy-fragment";

/** Gateways that run a policy. https://learn.microsoft.com/azure/api-management/api-management-gateways-overview */
export type PolicyGateway = "classic" | "v2" | "consumption" | "self-hosted" | "workspace";

/** Every kind of gateway. */
export const policyGateways = [
  "classic",
  "v2",
  "consumption",
  "self-hosted",
  "workspace",
] as const satisfies readonly PolicyGateway[];

/** What the reference says of an element. */
export interface ElementFacts {
  /** Attributes that it may have. @default - none */
  readonly attributes?: readonly string[];
  /** Those that it must have. @default - none */
  readonly required?: readonly string[];
  /** Elements in it, in the order that the reference demands; `policies` for any policy. @default - none, or text */
  readonly children?: readonly string[] | "policies";
  /** Sections that it may stand in; none for what is part of another element. @default - none */
  readonly sections?: readonly Section[];
  /** @default - every one */
  readonly gateways?: readonly PolicyGateway[];
}

/** A policy, and the page of the reference that describes it. */
export interface PolicyFacts extends ElementFacts {
  readonly sections: readonly Section[];
  readonly source: string;
}

const reference = (page: string) => `https://learn.microsoft.com/azure/api-management/${page}`;
const anywhere = ["inbound", "backend", "outbound", "on-error"] as const;
const notConsumption = ["classic", "v2", "self-hosted", "workspace"] as const;

/** The policies that the kit writes, as their reference of August 2026 describes them. */
export const knownPolicies = {
  "authentication-managed-identity": {
    attributes: ["resource", "client-id", "output-token-variable-name", "ignore-error"],
    required: ["resource"],
    sections: ["inbound"],
    source: reference("authentication-managed-identity-policy"),
  },
  "cache-lookup-value": {
    attributes: ["key", "default-value", "variable-name", "caching-type"],
    required: ["key", "variable-name"],
    sections: anywhere,
    source: reference("cache-lookup-value-policy"),
  },
  "cache-store-value": {
    attributes: ["key", "value", "duration", "caching-type"],
    required: ["key", "value", "duration"],
    sections: anywhere,
    source: reference("cache-store-value-policy"),
  },
  choose: {
    children: ["when", "otherwise"],
    sections: anywhere,
    source: reference("choose-policy"),
  },
  "forward-request": {
    attributes: ["timeout", "follow-redirects", "buffer-request-body", "buffer-response", "fail-on-error-status-code"],
    sections: ["backend"],
    source: reference("forward-request-policy"),
  },
  "llm-content-safety": {
    attributes: ["backend-id", "shield-prompt", "enforce-on-completions", "window-size", "window-overlap-size"],
    required: ["backend-id"],
    children: ["categories", "blocklists"],
    sections: ["inbound", "outbound"],
    gateways: notConsumption,
    source: reference("llm-content-safety-policy"),
  },
  "llm-emit-token-metric": {
    attributes: ["namespace"],
    children: ["dimension"],
    sections: ["inbound"],
    source: reference("llm-emit-token-metric-policy"),
  },
  "llm-semantic-cache-lookup": {
    attributes: [
      "score-threshold",
      "embeddings-backend-id",
      "embeddings-backend-auth",
      "ignore-system-messages",
      "max-message-count",
    ],
    required: ["score-threshold", "embeddings-backend-id", "embeddings-backend-auth"],
    children: ["vary-by"],
    sections: ["inbound"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    source: reference("llm-semantic-cache-lookup-policy"),
  },
  "llm-semantic-cache-store": {
    attributes: ["duration"],
    required: ["duration"],
    sections: ["outbound"],
    gateways: ["classic", "v2", "consumption", "self-hosted"],
    source: reference("llm-semantic-cache-store-policy"),
  },
  "llm-token-limit": {
    attributes: ["counter-key", "tokens-per-minute", "token-quota", "token-quota-period", "estimate-prompt-tokens"],
    required: ["counter-key", "estimate-prompt-tokens"],
    sections: ["inbound"],
    gateways: notConsumption,
    source: reference("llm-token-limit-policy"),
  },
  "rate-limit-by-key": {
    attributes: ["calls", "renewal-period", "counter-key"],
    required: ["calls", "renewal-period", "counter-key"],
    sections: ["inbound"],
    gateways: ["classic", "v2", "self-hosted"],
    source: reference("rate-limit-by-key-policy"),
  },
  retry: {
    attributes: ["condition", "count", "interval", "max-interval", "delta", "first-fast-retry"],
    required: ["condition", "count", "interval"],
    children: "policies",
    sections: anywhere,
    source: reference("retry-policy"),
  },
  "return-response": {
    attributes: ["response-variable-name"],
    children: ["set-status", "set-header", "set-body"],
    sections: anywhere,
    source: reference("return-response-policy"),
  },
  "rewrite-uri": {
    attributes: ["template", "copy-unmatched-params"],
    required: ["template"],
    sections: ["inbound"],
    source: reference("rewrite-uri-policy"),
  },
  "send-request": {
    attributes: ["mode", "response-variable-name", "timeout", "ignore-error"],
    required: ["response-variable-name"],
    children: ["set-url", "set-method", "set-header", "set-body", "authentication-managed-identity"],
    sections: anywhere,
    source: reference("send-request-policy"),
  },
  "set-backend-service": {
    attributes: ["base-url", "backend-id"],
    sections: ["inbound", "backend"],
    source: reference("set-backend-service-policy"),
  },
  "set-body": {
    attributes: ["template", "xsi-nil"],
    sections: ["inbound", "backend", "outbound"],
    source: reference("set-body-policy"),
  },
  "set-header": {
    attributes: ["name", "exists-action"],
    required: ["name"],
    children: ["value"],
    sections: anywhere,
    source: reference("set-header-policy"),
  },
  "set-query-parameter": {
    attributes: ["name", "exists-action"],
    required: ["name"],
    children: ["value"],
    sections: ["inbound", "backend"],
    source: reference("set-query-parameter-policy"),
  },
  "set-variable": {
    attributes: ["name", "value"],
    required: ["name", "value"],
    sections: anywhere,
    source: reference("set-variable-policy"),
  },
  trace: {
    attributes: ["source", "severity"],
    required: ["source"],
    children: ["message", "metadata"],
    sections: anywhere,
    gateways: notConsumption,
    source: reference("trace-policy"),
  },
  "validate-azure-ad-token": {
    attributes: [
      "tenant-id",
      "header-name",
      "failed-validation-httpcode",
      "failed-validation-error-message",
      "output-token-variable-name",
    ],
    required: ["tenant-id"],
    children: ["client-application-ids", "audiences", "required-claims"],
    sections: ["inbound"],
    source: reference("validate-azure-ad-token-policy"),
  },
} as const satisfies Record<string, PolicyFacts>;

/** Elements that are part of a policy, by the page of that policy. */
export const knownParts = {
  "application-id": {},
  audience: {},
  audiences: { children: ["audience"] },
  blocklists: { children: ["id"] },
  categories: { attributes: ["output-type"], children: ["category"] },
  category: { attributes: ["name", "threshold"], required: ["name", "threshold"] },
  claim: { attributes: ["name", "match", "separator"], required: ["name"], children: ["value"] },
  "client-application-ids": { children: ["application-id"] },
  dimension: { attributes: ["name", "value"], required: ["name"] },
  id: {},
  message: {},
  metadata: { attributes: ["name", "value"], required: ["name", "value"] },
  otherwise: { children: "policies" },
  "required-claims": { children: ["claim"] },
  "set-method": {},
  "set-status": { attributes: ["code", "reason"], required: ["code"] },
  "set-url": {},
  value: {},
  "vary-by": {},
  when: { attributes: ["condition"], required: ["condition"], children: "policies" },
} as const satisfies Record<string, ElementFacts>;

const facts: ReadonlyMap<string, ElementFacts> = new Map(Object.entries({ ...knownPolicies, ...knownParts }));

/** What is known of an element, whether it is a policy or a part of one. */
export function factsOf(name: string): ElementFacts | undefined {
  return facts.get(name);
}
