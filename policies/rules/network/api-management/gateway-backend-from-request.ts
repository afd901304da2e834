import { everyElement, isExpression, isPartlyUnknown } from "../../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { policyExample } from "../../shared/gateway/policy-example";
import { policyRule } from "../../shared/gateway/policy-rule";
import { requestPart } from "../../shared/gateway/request-expression";

/** The expression begins with a whole host, so that what the caller sends is only a path below it. */
const fixedHost = /^@[({]\s*(?:return\s+)?\$?"https?:\/\/[^"/{}]+\//;
/** It compares what the caller sends, and may return something else. */
const compares = /==|!=|\bswitch\b|\.Equals\s*\(|\.Contains(?:Key)?\s*\(|\.StartsWith\s*\(|TryGetValue/;

function judge(address: string, elements: Parameters<typeof requestPart>[1]): Outcome {
  if (!isExpression(address) || fixedHost.test(address)) {
    return isPartlyUnknown(address) ? unknown("an address is not known") : pass();
  }
  switch (requestPart(address, elements)) {
    case "request":
      return compares.test(address)
        ? unknown("whether the caller chooses the back end is not known")
        : fail("the caller chooses where the gateway sends the request");
    case "unknown":
      return unknown("what an address comes from is not known");
    default:
      return pass();
  }
}

/** A gateway that calls what a caller names, with its own identity, opens every private service it reaches. */
export default policyRule(
  {
    id: "gateway-backend-from-request",
    control: "ZTAI-NW-11",
    title: "Gateway sends requests where the caller says",
    severity: "critical",
    fix: "Name the back end in the policy, or choose among named ones by comparing what the caller sends.",
    examples: {
      pass: policyExample('<set-backend-service base-url="https://aoai.openai.azure.com" />'),
      fail: policyExample(
        '<set-backend-service base-url="@(context.Request.Headers.GetValueOrDefault(&quot;x-backend&quot;, &quot;&quot;))" />',
      ),
    },
    edges: [
      {
        when: "a variable holds what the caller sends",
        given: policyExample(
          '<set-variable name="to" value="@(context.Request.Url.Query.GetValueOrDefault(&quot;to&quot;))" /><set-backend-service base-url="@((string)context.Variables[&quot;to&quot;])" />',
        ),
        verdict: "fail",
      },
      {
        when: "another call goes there",
        given: policyExample(
          '<send-request mode="new"><set-url>@(context.Request.Headers.GetValueOrDefault("x-callback", ""))</set-url></send-request>',
        ),
        verdict: "fail",
      },
      {
        when: "only the path is what the caller sends",
        given: policyExample(
          '<set-backend-service base-url="@(&quot;https://aoai.openai.azure.com/&quot; + context.Request.MatchedParameters[&quot;deployment&quot;])" />',
        ),
        verdict: "pass",
      },
      {
        when: "what the caller sends is compared",
        given: policyExample(
          '<set-backend-service backend-id="@(context.Request.Headers.GetValueOrDefault(&quot;x-region&quot;, &quot;&quot;) == &quot;eu&quot; ? &quot;eu&quot; : &quot;us&quot;)" />',
        ),
        verdict: "unknown",
      },
    ],
  },
  (root) => {
    const elements = [...everyElement(root)];
    const addresses = elements.flatMap(({ name, attributes, text }) => {
      if (name === "set-backend-service") {
        return ["base-url", "backend-id"].flatMap((attribute) => attributes.get(attribute) ?? []);
      }
      return name === "set-url" ? [text] : [];
    });
    if (addresses.length === 0) return notApplicable("it names no address");
    return all(addresses.map((address) => judge(address, elements)));
  },
);
