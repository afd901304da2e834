import * as policies from "../../../../constructs/gateway/policy";
import type { PolicyFragment, Section } from "../../../../constructs/gateway/policy";
import { everyXmlElement, type XmlElement } from "../../../../constructs/gateway/policy/xml/policy-element";
import { writeElement } from "../../../../constructs/gateway/policy/xml/write-policy";

const sound = { tenantId: "11111111-2222-3333-4444-555555555555", audiences: ["api://ai"], roles: ["Models.Use"] };
const masking = { endpoint: "https://lang-x.cognitiveservices.azure.com" };

function text(fragment: PolicyFragment, section: Section = "inbound"): string {
  return (fragment.sections[section] ?? []).map((element) => writeElement(element, "rawxml")).join("\n");
}

test.each<[string, () => PolicyFragment, string]>([
  ["no audience", () => policies.entraToken({ ...sound, audiences: [] }), "entra-token has no audience"],
  ["no role", () => policies.entraToken({ ...sound, roles: [] }), "entra-token has no role"],
  ["every tenant", () => policies.entraToken({ ...sound, tenantId: "common" }), "takes tokens of every tenant"],
  [
    "no calls",
    () => policies.requestRate({ callsPerMinute: 0 }),
    "callsPerMinute is 0; give a whole number of 1 or more",
  ],
  [
    "half a token",
    () => policies.tokenLimit({ tokensPerMinute: 0.5, quota: { tokens: 1, period: "Daily" } }),
    "tokensPerMinute is 0.5",
  ],
  [
    "no quota",
    () => policies.tokenLimit({ tokensPerMinute: 1, quota: { tokens: -1, period: "Daily" } }),
    "quota.tokens is -1",
  ],
  [
    "a threshold above medium",
    () => policies.contentSafety({ backend: "c", thresholds: { Hate: 6 as 4 } }),
    "the threshold of Hate is 6; give 0 to 4",
  ],
  ["no model", () => policies.modelAllowList({ models: {} }), "model-allow-list is empty"],
  ["an odd model", () => policies.modelAllowList({ models: { 'a";': "b" } }), "is no name of a model"],
  ["no backend", () => policies.backend({ backend: "" }), "backend has no name"],
  [
    "too long a wait",
    () => policies.backend({ backend: "m", timeout: 600 }),
    "timeout is 600; give a whole number from 1 to 240",
  ],
  ["too many members", () => policies.backend({ backend: "m", members: 51 }), "members is 51"],
  ["no model for a backend", () => policies.backendByModel({ backends: {}, withoutModel: "m" }), "has no model"],
  ["no tool", () => policies.mcpTools({ tools: {} }), "mcp-tools lists no tool"],
  ["a tool without a role", () => policies.mcpTools({ tools: { search: [] } }), "the tool search has no role"],
  ["an odd tool", () => policies.mcpTools({ tools: { "a b": ["R"] } }), "is no name of a tool"],
  ["MCP as a type", () => policies.hostedTools({ types: ["mcp"] }), '"mcp" is no type of a tool here'],
  ["an MCP server in clear", () => policies.hostedTools({ mcpServers: ["http://x.example"] }), "begin with https://"],
  ["a language service in clear", () => policies.personalDataMasking({ endpoint: "http://x.example" }), "https://"],
  ["too many calls", () => policies.personalDataMasking({ ...masking, calls: 9 }), "calls is 9"],
  ["answers kept for years", () => policies.responseOwnership({ days: 31 }), "days is 31"],
  ["sessions of weeks", () => policies.mcpSessionOwnership({ hours: 25 }), "hours is 25"],
  [
    "a cache that matches other prompts",
    () => policies.semanticCache({ embeddingsBackend: "e", scoreThreshold: 0.8 }),
    "scoreThreshold is 0.8; give more than 0 and at most 0.2",
  ],
  ["an odd named value", () => policies.killSwitch({ namedValue: "a b" }), "is no name of a named value"],
])("a fragment is refused with %s", (_, make, message) => {
  expect(make).toThrow(expect.objectContaining({ code: "ZTAI-CON-023", message: expect.stringContaining(message) }));
});

test("a request to a pool goes to another member at once, at most once each", () => {
  const retry = text(policies.backend({ backend: "models", members: 3 }), "backend");
  expect(retry).toContain('count="2"');
  expect(retry).toContain('first-fast-retry="true"');
  expect(retry).toContain("StatusCode == 429 || context.Response.StatusCode == 503");
});

test("a request to a single backend is repeated once, unless Retry-After asks for a longer wait", () => {
  const retry = text(policies.backend({ backend: "models", longestRetryAfter: 7 }), "backend");
  expect(retry).toContain('count="1"');
  expect(retry).toContain('interval="7"');
  expect(retry).toContain('"Retry-After", "0"), out seconds) && seconds <= 7');
});

test("requests go to the backend of their model", () => {
  const { needs, sections } = policies.backendByModel({
    backends: { "gpt-5.1": "pool-a", "gpt-5-mini": "pool-b" },
    withoutModel: "main",
    members: 2,
  });
  const elements = (sections.inbound ?? []).flatMap((element) => [...everyXmlElement(element)]);
  expect(elements.flatMap(({ attributes }) => attributes["backend-id"] ?? [])).toEqual(["pool-b", "pool-a", "main"]);
  expect(needs).toEqual({ backends: ["pool-b", "pool-a", "main"], fragments: ["model-allow-list"] });
});

test("requests about kept answers go to the account that keeps them, and no others", () => {
  const { needs, sections } = policies.backend({ backend: "pool", members: 2, keeper: "main" });
  const written = (sections.inbound ?? []).map((element) => writeElement(element, "rawxml")).join("");
  expect(written).toMatch(/response-kept.*response-id.*\s*<set-backend-service backend-id="main" \/>/);
  expect(written).toMatch(/<otherwise>\s*<set-backend-service backend-id="pool" \/>/);
  expect(needs).toEqual({ backends: ["main", "pool"], fragments: ["response-ownership"] });
});

test("requests about kept answers go by their model to an account that keeps them, others to the pool", () => {
  const { needs, sections } = policies.backendByModel({
    backends: { big: "pool-big", small: "pool-small" },
    keepers: { big: "main-big", small: "main-small" },
    withoutModel: "main-big",
  });
  const [kept, others] = (sections.inbound ?? []).flatMap(({ children }) => children);
  const named = (element?: XmlElement) =>
    element ? [...everyXmlElement(element)].flatMap(({ attributes }) => attributes["backend-id"] ?? []) : [];
  expect(named(kept)).toEqual(["main-big", "main-small", "main-big"]);
  expect(named(others)).toEqual(["pool-big", "pool-small", "main-big"]);
  expect(needs.fragments).toEqual(["model-allow-list", "response-ownership"]);
});

test("a call of a tool is never repeated, and its answer streams", () => {
  const forward = text(policies.mcpBackend({ backend: "orders" }), "backend");
  expect(forward).toBe('<forward-request timeout="120" buffer-response="false" />');
});

test("a server is called at its own path, whatever the caller wrote behind the route", () => {
  expect(text(policies.mcpBackend({ backend: "orders", path: "/tickets/mcp" }))).toContain(
    '<rewrite-uri template="/tickets/mcp" copy-unmatched-params="false" />',
  );
  for (const path of ["tickets", "/a?b=c", "/{tool}", "/a b"]) {
    expect(() => policies.mcpBackend({ backend: "orders", path })).toThrow("give one such as /tickets, without query");
  }
});

test("the log says which tool was called by whom, in words of the list and none of the caller", () => {
  const written = text(policies.mcpTools({ tools: { search: ["R"] } }));
  expect(written).toContain('? "tools/call search" : "";');
  expect(written).toMatch(/<message>@\(\(string\)context\.Variables\["mcp-call"\]\)<\/message>/);
  expect(written.indexOf("tool_not_allowed")).toBeLessThan(written.indexOf("<trace"));
});

test("no policy before an MCP server reads the answer, which would keep it from streaming", () => {
  for (const fragment of [policies.mcpTools({ tools: { a: ["R"] } }), policies.mcpSessionOwnership()]) {
    expect(text(fragment, "outbound")).not.toContain("Response.Body");
  }
});

test("the caller's credentials are gone before the gateway signs in", () => {
  const elements = policies.backendIdentity().sections.inbound ?? [];
  const last = elements.at(-1);
  expect(last?.name).toBe("authentication-managed-identity");
  expect(elements.slice(0, -1).map(({ attributes }) => attributes["name"])).toEqual([
    ...policies.callerCredentials.headers,
    ...policies.callerCredentials.parameters,
  ]);
  expect(policies.backendWithoutSignIn().sections.inbound).toEqual(elements.slice(0, -1));
});

test("errors tell nothing of what the gateway knows of them", () => {
  const { outbound = [], "on-error": onError = [] } = policies.safeErrors().sections;
  const said = [...outbound, ...onError]
    .flatMap((element) => [...everyXmlElement(element)])
    .filter(({ name }) => name === "value" || name === "set-body")
    .map((element) => writeElement(element, "rawxml"));
  expect(said.length).toBeGreaterThan(10);
  for (const value of said) expect(value).not.toMatch(/LastError|Response\.Body|Message|Backend/);
});

test("masking fails closed: each way on needs an answer that covers every character", () => {
  const fragment = policies.personalDataMasking({ ...masking, calls: 3 });
  for (const section of ["inbound", "outbound"] as const) {
    const written = text(fragment, section);
    expect(written.match(/<send-request/g)).toHaveLength(3);
    expect(written.match(/\?\.StatusCode != 200/g)).toHaveLength(3);
    expect(written.lastIndexOf("masking_unavailable")).toBeGreaterThan(written.lastIndexOf("<send-request"));
    expect(written.lastIndexOf("<set-body>@{")).toBeGreaterThan(written.lastIndexOf("masking_unavailable"));
  }
});

test("references of Terraform stay what they are", () => {
  const fragment = policies.entraToken({ ...sound, tenantId: "${TfToken[TOKEN.7]}" });
  expect(text(fragment)).toContain('tenant-id="${TfToken[TOKEN.7]}"');
});
