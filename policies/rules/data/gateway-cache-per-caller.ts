import { everyElement, isPartlyUnknown, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { policyRule } from "../shared/gateway/policy-rule";
import { requestPart } from "../shared/gateway/request-expression";

const lookups = new Set(["llm-semantic-cache-lookup", "azure-openai-semantic-cache-lookup"]);

function judge(lookup: PolicyElement, elements: readonly PolicyElement[]): Outcome {
  const keys = lookup.children.filter(({ name }) => name === "vary-by").map(({ text }) => text);
  const isChecked = elements.some(({ name }) => /^validate-(?:jwt|azure-ad-token)$/.test(name));
  if (isChecked && keys.some((key) => /["']authorization["']/i.test(key))) return pass();
  const parts = keys.map((key) => requestPart(key, elements));
  if (parts.includes("caller")) return pass();
  return parts.includes("unknown") || isPartlyUnknown(lookup.text)
    ? unknown("what the cache varies by is not known")
    : fail("no vary-by names the caller");
}

const lookup = (key: string) =>
  `<llm-semantic-cache-lookup score-threshold="0.05" embeddings-backend-id="e" embeddings-backend-auth="system-assigned"><vary-by>@(${key})</vary-by></llm-semantic-cache-lookup>`;

/** A cache that all callers share answers one tenant with the text of another. */
export default policyRule(
  {
    id: "gateway-cache-per-caller",
    control: "ZTAI-DA-11",
    title: "Semantic cache answers one caller with what another asked",
    severity: "high",
    fix: "Add vary-by with the subscription or the token's subject to the lookup.",
    examples: {
      pass: policyExample(
        '<llm-semantic-cache-lookup score-threshold="0.05" embeddings-backend-id="embeddings" embeddings-backend-auth="system-assigned"><vary-by>@(context.Subscription.Id)</vary-by></llm-semantic-cache-lookup>',
      ),
      fail: policyExample(
        '<llm-semantic-cache-lookup score-threshold="0.05" embeddings-backend-id="embeddings" embeddings-backend-auth="system-assigned" />',
      ),
    },
    edges: [
      {
        when: "a variable holds who calls, from the checked token",
        given: policyExample(
          `<validate-azure-ad-token tenant-id="{{tenant}}" output-token-variable-name="token" /><set-variable name="caller" value='@(((Jwt)context.Variables["token"]).Subject)' />${lookup('(string)context.Variables["caller"]')}`,
        ),
        verdict: "pass",
      },
      {
        when: "the caller says by a header who it is",
        given: policyExample(lookup('context.Request.Headers.GetValueOrDefault("x-user","")')),
        verdict: "fail",
      },
      {
        when: "the token that was checked is part of the key",
        given: policyExample(
          `<validate-jwt header-name="Authorization" />${lookup('context.Request.Headers.GetValueOrDefault("Authorization","")')}`,
        ),
        verdict: "pass",
      },
      { when: "it varies by the API alone", given: policyExample(lookup("context.Api.Id")), verdict: "fail" },
    ],
  },
  (root) => {
    const elements = [...everyElement(root)];
    const found = elements.filter(({ name }) => lookups.has(name));
    return found.length === 0 ? notApplicable("it looks up no cache") : all(found.map((one) => judge(one, elements)));
  },
);
