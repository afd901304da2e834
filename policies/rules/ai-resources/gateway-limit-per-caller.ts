import { everyElement, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { policyRule } from "../shared/gateway/policy-rule";
import { requestPart } from "../shared/gateway/request-expression";

const counted = new Set(["llm-token-limit", "azure-openai-token-limit", "rate-limit-by-key", "quota-by-key"]);

function judge(limit: PolicyElement, elements: readonly PolicyElement[]): Outcome {
  const key = limit.attributes.get("counter-key")?.trim() ?? "";
  switch (requestPart(key, elements)) {
    case "caller":
      return pass();
    case "request":
      return fail(`counter-key of ${limit.name} is what the caller sends: another value begins another count`);
    case "nothing":
      return fail(`counter-key of ${limit.name} is the same for all callers`);
    case "unknown":
      return unknown(`what counter-key of ${limit.name} comes from is not known`);
  }
}

/** A limit that all callers share lets the loudest of them starve the others; one by what they send limits nobody. */
export default policyRule(
  {
    id: "gateway-limit-per-caller",
    control: "ZTAI-AI-10",
    title: "Limit of the gateway does not hold for each caller",
    severity: "medium",
    fix: "Count by the subscription, the token's subject or the caller's address.",
    examples: {
      pass: policyExample(
        '<llm-token-limit counter-key="@(context.Subscription.Id)" tokens-per-minute="5000" estimate-prompt-tokens="true" />',
      ),
      fail: policyExample(
        '<llm-token-limit counter-key="all" tokens-per-minute="5000" estimate-prompt-tokens="true" />',
      ),
    },
    edges: [
      {
        when: "a header of the request is counted",
        given: policyExample(
          '<llm-token-limit counter-key="@(context.Request.Headers.GetValueOrDefault(&quot;x-user&quot;, &quot;&quot;))" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "fail",
      },
      {
        when: "a variable holds such a header",
        given: policyExample(
          '<set-variable name="user" value="@(context.Request.Headers.GetValueOrDefault(&quot;x-user&quot;, &quot;&quot;))" /><llm-token-limit counter-key="@((string)context.Variables[&quot;user&quot;])" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "fail",
      },
      {
        when: "the address is counted",
        given: policyExample(
          '<llm-token-limit counter-key="@(context.Request.IpAddress)" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "pass",
      },
      {
        when: "the API is counted",
        given: policyExample(
          '<llm-token-limit counter-key="@(context.Api.Id)" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "fail",
      },
      {
        when: "the subject of a checked token is counted",
        given: policyExample(
          '<validate-jwt header-name="Authorization" output-token-variable-name="token" /><llm-token-limit counter-key="@(((Jwt)context.Variables[&quot;token&quot;]).Subject)" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "pass",
      },
      {
        when: "the subject of a token is counted that nobody here checks",
        given: policyExample(
          '<llm-token-limit counter-key="@(context.Request.Headers.GetValueOrDefault(&quot;Authorization&quot;, &quot;&quot;).AsJwt()?.Subject)" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "unknown",
      },
      {
        when: "the subscription key is counted",
        given: policyExample(
          '<llm-token-limit counter-key="@(context.Request.Headers.GetValueOrDefault(&quot;api-key&quot;, &quot;&quot;))" tokens-per-minute="500" estimate-prompt-tokens="true" />',
        ),
        verdict: "pass",
      },
    ],
  },
  (root) => {
    const elements = [...everyElement(root)];
    const limits = elements.filter(({ name }) => counted.has(name));
    return limits.length === 0
      ? notApplicable("it counts by no key")
      : all(limits.map((limit) => judge(limit, elements)));
  },
);
