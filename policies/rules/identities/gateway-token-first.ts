import { childOf, isPartlyUnknown, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { elementsNamed } from "../shared/gateway/api-rule";
import { inboundWays } from "../shared/gateway/gateway-apis";
import { modelApiExample } from "../shared/gateway/model-api-example";
import type { Met } from "../shared/gateway/presence";

const checks = elementsNamed("validate-azure-ad-token", "validate-jwt");

const calls = new Set(["send-request", "send-one-way-request", "forward-request"]);
const caches = new Set(["cache-lookup", "llm-semantic-cache-lookup", "azure-openai-semantic-cache-lookup"]);

/** An answer that tells nothing but no: 4xx and 5xx. A browser asks by OPTIONS before it has a token. */
function answers({ element, under }: Met): boolean | "unknown" {
  if (under.some((condition) => /OPTIONS/i.test(condition))) return false;
  const status = statusOf(element);
  if (isPartlyUnknown(status) || status.startsWith("@")) return "unknown";
  return !/^[45]\d\d$/.test(status);
}

function statusOf(element: PolicyElement): string {
  const set = element.name === "mock-response" ? element : childOf(element, "set-status");
  const name = element.name === "mock-response" ? "status-code" : "code";
  return set?.attributes.get(name)?.trim() ?? "200";
}

function judge(met: Met): Outcome {
  const { name } = met.element;
  const opens = calls.has(name) || caches.has(name) || (/^(?:return|mock)-response$/.test(name) && answers(met));
  if (opens === false || met.before === "always") return pass();
  if (opens === "unknown") return unknown(`what ${name} answers before a token is checked is not known`);
  return met.before === "never"
    ? fail(`${name} stands before a token is checked`)
    : unknown(`whether a token is checked before ${name} is not known`);
}

const token =
  '<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token>';

/** What the gateway answers, looks up or calls before it knows who asks, it does for everybody. */
export default rule({
  id: "gateway-token-first",
  control: "ZTAI-ID-15",
  title: "Gateway acts before it checks the token",
  severity: "high",
  on: ["azurerm_api_management_api"],
  check: (api, graph) => {
    const { ways, uncertain } = inboundWays(api, graph, checks);
    const isChecked = ways.some(
      ({ presence, met }) => presence !== "never" || met.some(({ before }) => before !== "never"),
    );
    const open = uncertain === undefined ? [] : [unknown(uncertain)];
    if (!isChecked) return open[0] ?? notApplicable("no policy of the API checks a token");
    return all([pass(), ...open, ...ways.flatMap(({ met }) => met.map(judge))]);
  },
  fix: "Put validate-azure-ad-token or validate-jwt at the start of the inbound section, before anything that answers or calls.",
  examples: {
    pass: modelApiExample(`${token}<return-response><set-status code="200" /></return-response>`),
    fail: modelApiExample(
      `<choose><when condition="@(context.Request.Url.Path == &quot;models&quot;)"><return-response><set-status code="200" /></return-response></when></choose>${token}`,
    ),
  },
  edges: [
    {
      when: "a cache answers before",
      given: modelApiExample(`<llm-semantic-cache-lookup score-threshold="0.1" embeddings-backend-id="e" />${token}`),
      verdict: { "azurerm_api_management_api.a": "fail" },
    },
    {
      when: "another call is made before",
      given: modelApiExample(
        `<send-request mode="new"><set-url>https://x.contoso.example</set-url></send-request>${token}`,
      ),
      verdict: { "azurerm_api_management_api.a": "fail" },
    },
    {
      when: "a refusal and a browser's first question stand before",
      given: modelApiExample(
        `<choose><when condition="@(context.Request.Method == &quot;OPTIONS&quot;)"><return-response><set-status code="200" /></return-response></when><when condition="@(context.Request.Body == null)"><return-response><set-status code="400" /></return-response></when></choose><set-backend-service backend-id="m" />${token}`,
      ),
      verdict: { "azurerm_api_management_api.a": "pass" },
    },
    {
      when: "no token is checked",
      given: modelApiExample("<mock-response />"),
      verdict: { "azurerm_api_management_api.a": "not-applicable" },
    },
  ],
});
