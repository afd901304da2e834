import { isPartlyUnknown } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** A cache that all callers share answers one tenant with the text of another. */
export default elementRule(
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
  },
  ["llm-semantic-cache-lookup", "azure-openai-semantic-cache-lookup"],
  (element) => {
    const keys = element.children.filter(({ name }) => name === "vary-by").map(({ text }) => text);
    if (keys.some((key) => /Subscription|User|Jwt|Authorization|Claims|sub\b|oid\b/i.test(key))) return pass();
    return [element.text, ...keys].some(isPartlyUnknown)
      ? unknown("what the cache varies by is not known")
      : fail("no vary-by names the caller");
  },
);
