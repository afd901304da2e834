import * as policies from "../../../../constructs/gateway/policy";
import type { FragmentName, PolicyFragment, PolicyKind } from "../../../../constructs/gateway/policy";

/** Each fragment once, with every option that it has. */
export const sampleFragments: Readonly<Record<FragmentName, PolicyFragment>> = {
  correlation: policies.correlation(),
  "kill-switch": policies.killSwitch({ namedValue: "ai-stop" }),
  "consumer-kill-switch": policies.consumerKillSwitch({ namedValue: "ai-stop-chat" }),
  "consumer-product": policies.consumerProduct(),
  "entra-token": policies.entraToken({
    tenantId: "11111111-2222-3333-4444-555555555555",
    audiences: ["api://ai-gateway"],
    clientIds: ["bbbbbbbb-2222-3333-4444-555555555555", "aaaaaaaa-2222-3333-4444-555555555555"],
    roles: ["Models.Use"],
  }),
  "consumer-identity": policies.consumerIdentity(),
  "request-rate": policies.requestRate({ callsPerMinute: 60 }),
  "token-limit": policies.tokenLimit({ tokensPerMinute: 5000, quota: { tokens: 1_000_000, period: "Monthly" } }),
  "token-metrics": policies.tokenMetrics({ namespace: "models" }),
  "content-safety": policies.contentSafety({
    backend: "content-safety",
    thresholds: { Hate: 2, Violence: 0 },
    blocklists: ["competitors"],
  }),
  "json-body": policies.jsonBody(),
  "mcp-tools": policies.mcpTools({
    tools: { "search-orders": ["Orders.Read"], refund: ["Orders.Write", "Orders.Admin"] },
  }),
  "mcp-session-ownership": policies.mcpSessionOwnership({ hours: 2 }),
  "hosted-tools": policies.hostedTools({
    types: ["function", "web_search"],
    mcpServers: ["https://ai.contoso.example/orders/mcp"],
  }),
  "response-ownership": policies.responseOwnership({ days: 7 }),
  "model-allow-list": policies.modelAllowList({ models: { fast: "gpt-5-mini", "gpt-5.1": "gpt-5.1" } }),
  "personal-data-masking": policies.personalDataMasking({
    endpoint: "https://lang-x.cognitiveservices.azure.com/",
    clientId: "cccccccc-2222-3333-4444-555555555555",
    language: "de",
    categories: ["Person", "Email"],
    calls: 2,
  }),
  "semantic-cache": policies.semanticCache({ embeddingsBackend: "embeddings", scoreThreshold: 0.1, seconds: 600 }),
  backend: policies.backend({ backend: "models", members: 3, timeout: 200, longestRetryAfter: 10 }),
  "backend-identity": policies.backendIdentity({
    resource: "https://cognitiveservices.azure.com",
    clientId: "cccccccc-2222-3333-4444-555555555555",
  }),
  "safe-errors": policies.safeErrors({
    resourceMetadata: "https://ai.contoso.example/.well-known/oauth-protected-resource",
  }),
};

/** Those of a list of names. */
export function fragmentsNamed(names: readonly FragmentName[]): readonly PolicyFragment[] {
  return names.map((name) => sampleFragments[name]);
}

/** What forwards to an MCP server, in place of what forwards to models. */
const toTools = policies.mcpBackend({ backend: "orders", path: "/orders/mcp" });

/** Every fragment that a policy of a kind has a place for. */
export function everyFragment(kind: PolicyKind): readonly PolicyFragment[] {
  const { requires, takes } = policies.policyKinds[kind];
  const fragments = fragmentsNamed([...requires, ...takes]);
  return kind === "mcp-server" ? fragments.map((one) => (one.name === toTools.name ? toTools : one)) : fragments;
}

/** Someone who answers for a control. */
export function acceptedRisk(control: policies.PolicyRisk["control"]): policies.PolicyRisk {
  return { control, reason: "trial", owner: "owner@contoso.example", expires: "2027-03-01" };
}
