import { composePolicy, type FragmentName, type PolicyKind } from "../../../../constructs/gateway/policy";
import type { TerraformJson } from "../../../../policies/engine/rule";
import { runRules } from "../../../../policies/engine/run";
import { rules } from "../../../../policies/rules";
import { graphOf } from "../../../policies/judge-example";
import { acceptedRisk, everyFragment } from "./sample-fragments";
import { gatewayEstate } from "./gateway-estate";

const aboutGateways = rules.filter(({ id }) => id.startsWith("gateway-"));

function whole(kind: PolicyKind) {
  return composePolicy({ kind, fragments: everyFragment(kind), acceptedRisks: [acceptedRisk("ZTAI-ID-02")] });
}

/** What rules say that is neither pass nor beside the point. */
function open(estate: TerraformJson): readonly (readonly string[])[] {
  const findings = runRules(aboutGateways, graphOf({ stack: estate }));
  const found = findings.filter(({ verdict }) => verdict !== "pass" && verdict !== "not-applicable");
  return found.map(({ rule, address, message }) => [rule, address, message ?? ""]);
}

/** A policy without what one fragment adds to it, whatever the composer would say. */
function without(text: string, fragment: FragmentName): string {
  const part = new RegExp(
    ` {4}<!-- [a-z]+: ${fragment} -->\\n(?: {4}.*\\n|[^<\\n ].*\\n|\\n)*?(?= {4}<!--| {2}</)`,
    "g",
  );
  return text.replace(part, "");
}

test.each([
  ["the policy of one API", gatewayEstate(whole("model-api"))],
  [
    "the policies of an API and of its product",
    gatewayEstate(whole("shared-model-api"), { product: whole("consumer-product") }),
  ],
  ["the policy before an MCP server", gatewayEstate(whole("mcp-server"), { name: "orders-mcp" })],
])("every rule about %s passes", (_, estate) => {
  expect(open(estate)).toEqual([]);
});

/** The rules that notice when a fragment is taken away. */
const noticed: Partial<Record<FragmentName, string>> = {
  "kill-switch": "gateway-kill-switch",
  "entra-token": "gateway-token-validation",
  "consumer-identity": "gateway-limit-per-caller",
  "hosted-tools": "gateway-hosted-tools",
  "request-rate": "gateway-rate-limit",
  "response-ownership": "gateway-response-owner",
  "model-allow-list": "gateway-model-list",
  "token-limit": "gateway-token-limit",
  "token-metrics": "gateway-token-metrics",
  "content-safety": "gateway-content-safety",
  backend: "gateway-policy-inherits",
  "backend-identity": "gateway-caller-credentials",
};

/** Those that no rule about a policy can ask for, and why. */
const unnoticed: Partial<Record<FragmentName, string>> = {
  correlation: "the logger of the gateway correlates by W3C headers as well",
  "consumer-kill-switch": "the switch for all stops the one consumer too",
  "json-body": "no fragment that reads the body is taken without it",
  "personal-data-masking": "which consumers send personal data stands in no Terraform",
  "semantic-cache": "without a cache nobody reads another's answer",
  "safe-errors": "the errors of the service itself are the gateway's own",
};

/** A kill switch alone, so that its rule is not met by the other one. */
const others: Partial<Record<FragmentName, FragmentName>> = { "kill-switch": "consumer-kill-switch" };

test.each(everyFragment("model-api").map(({ name }) => [name]))(
  "without %s a rule notices, or the reason why none does is known",
  (name) => {
    const { rawXml: before } = whole("model-api");
    const other = others[name];
    const rawXml = without(other === undefined ? before : without(before, other), name);
    expect(rawXml.length).toBeLessThan(before.length);
    const rules = open(gatewayEstate({ rawXml })).map(([rule]) => rule);
    const rule = noticed[name];
    if (rule === undefined) expect([rules, unnoticed[name]]).toEqual([[], expect.any(String)]);
    else expect(rules).toContain(rule);
  },
);

test.each([
  ["mcp-tools", "gateway-mcp-tools"],
  ["mcp-session-ownership", "gateway-mcp-session"],
] as const)("without %s a rule notices before an MCP server", (name, rule) => {
  const rawXml = without(whole("mcp-server").rawXml, name);
  expect(open(gatewayEstate({ rawXml }, { name: "orders-mcp" })).map(([found]) => found)).toContain(rule);
});

test.each<readonly [what: string, from: RegExp | string, to: string, rule: string]>([
  ["prompts are not shielded", 'shield-prompt="true"', 'shield-prompt="false"', "gateway-prompt-shield"],
  ["a harm passes", 'name="Sexual" threshold="4"', 'name="Sexual" threshold="6"', "gateway-safety-categories"],
  ["tokens of every tenant", /tenant-id="[^"]*"/, 'tenant-id="common"', "gateway-token-issuer"],
  [
    "all callers are counted as one",
    /counter-key="[^>]*?"\s*tokens/,
    'counter-key="all" tokens',
    "gateway-limit-per-caller",
  ],
  [
    "the cache is shared",
    /<vary-by>@\(\(string\)context\.Variables\["caller-id"\]\)<\/vary-by>/,
    "",
    "gateway-cache-per-caller",
  ],
  ["requests are repeated for ever", /count="2"/, 'count="50"', "gateway-retry-bounded"],
  [
    "every answer is asked for again",
    /condition="@\(context\.Response\.StatusCode == 429 \|\| [^>]*?\)"\s*count/,
    'condition="@(true)" count',
    "gateway-retry-bounded",
  ],
  ["an unmasked text passes", /\?\.StatusCode != 200/g, '?.StatusReason == "none"', "gateway-masking-closed"],
  [
    "errors are told",
    '"message": "This is not allowed." } }</set-body>',
    '"message": "" } }@(context.LastError.Message)</set-body>',
    "gateway-error-details",
  ],
  ["scopes around are dropped", /<base \/>/, "", "gateway-policy-inherits"],
  [
    "the caller's token goes on",
    /<set-header name="Authorization" exists-action="delete" \/>|<authentication-managed-identity[^>]*>/g,
    "",
    "gateway-caller-credentials",
  ],
])("a rule notices when %s", (_, from, to, rule) => {
  const { rawXml: before } = whole("model-api");
  const rawXml = before.replace(from, to);
  expect(rawXml).not.toBe(before);
  expect(open(gatewayEstate({ rawXml })).map(([found]) => found)).toContain(rule);
});
