import { everyElement, isPartlyUnknown, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** Parts of a request or of its context that open something. */
const credentials: readonly (readonly [RegExp, string])[] = [
  [
    /headers\s*(?:\.getvalueordefault\s*\(|\[|\.trygetvalue\s*\()\s*"(?:authorization|api-key|x-api-key|ocp-apim-subscription-key|cookie|x-functions-key)"/i,
    "a header that carries a credential",
  ],
  [/subscription\??\.(?:primarykey|secondarykey|key)\b/i, "the key of a subscription"],
  [/\brequest\.headers\b(?!\s*(?:\.getvalueordefault|\[|\.trygetvalue|\.containskey))/i, "all headers of the request"],
  [/\bas(?:jwt|basic)\s*\(/i, "the caller's credential"],
];

/** What the element writes, in attributes and texts. */
function written(element: PolicyElement): string {
  return [...everyElement(element)].flatMap(({ text, attributes }) => [text, ...attributes.values()]).join("\n");
}

function writesNone(element: PolicyElement): Outcome {
  const all = written(element);
  const found = credentials.find(([pattern]) => pattern.test(all));
  if (found) return fail(`${element.name} writes ${found[1]}`);
  return isPartlyUnknown(all) ? unknown(`what ${element.name} writes is not known`) : pass();
}

const header = '@(context.Request.Headers.GetValueOrDefault("Authorization",""))';

/** Whoever may read the log then signs in as the callers. */
export default elementRule(
  {
    id: "gateway-trace-secrets",
    control: "ZTAI-VS-11",
    title: "Gateway writes credentials of callers into its log",
    severity: "high",
    fix: "Write who called by a claim of the token or the id of the subscription, never what proves it.",
    examples: {
      pass: policyExample(
        '<trace source="chat" severity="information"><message>@(context.Subscription?.Id ?? "none")</message></trace>',
      ),
      fail: policyExample(`<trace source="chat" severity="information"><message>${header}</message></trace>`),
    },
    edges: [
      {
        when: "an event carries the key of the subscription",
        given: policyExample('<log-to-eventhub logger-id="audit">@(context.Subscription.PrimaryKey)</log-to-eventhub>'),
        verdict: "fail",
      },
      {
        when: "a metadata holds a key",
        given: policyExample(
          `<trace source="a"><message>m</message><metadata name="key" value='@(context.Request.Headers["api-key"][0])' /></trace>`,
        ),
        verdict: "fail",
      },
      {
        when: "all headers hold those that are secret",
        given: policyExample(
          '<log-to-eventhub logger-id="audit">@(string.Join(",", context.Request.Headers))</log-to-eventhub>',
        ),
        verdict: "fail",
      },
      {
        when: "one header says which app it is",
        given: policyExample(
          '<trace source="a"><message>@(context.Request.Headers.GetValueOrDefault("x-app",""))</message></trace>',
        ),
        verdict: "pass",
      },
    ],
  },
  ["trace", "log-to-eventhub"],
  writesNone,
);
