import { everyElement, isPartlyUnknown } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/**
 * A trace goes where operators look for errors; prompts and answers belong into a log that few may read.
 * https://learn.microsoft.com/azure/api-management/trace-policy
 */
export default elementRule(
  {
    id: "gateway-trace-body",
    control: "ZTAI-VS-11",
    title: "Gateway traces prompts or answers",
    severity: "medium",
    fix: "Trace an id of the request, and send what must be kept to an event hub or a workspace of its own.",
    examples: {
      pass: policyExample('<trace source="chat"><message>@(context.RequestId.ToString())</message></trace>'),
      fail: policyExample(
        '<trace source="chat"><message>@(context.Request.Body.As&lt;string&gt;(preserveContent: true))</message></trace>',
      ),
    },
    edges: [
      {
        when: "an event hub of its own keeps what was asked",
        given: policyExample(
          '<log-to-eventhub logger-id="prompts">@(context.Request.Body.As&lt;string&gt;(true))</log-to-eventhub><trace source="a"><message>sent</message></trace>',
        ),
        verdict: "pass",
      },
    ],
  },
  ["trace"],
  (trace) => {
    const texts = [...everyElement(trace)].flatMap(({ text, attributes }) => [text, ...attributes.values()]).join("\n");
    if (/\b(?:request|response)\??\.body\b/i.test(texts))
      return fail("trace writes the body of a request or a response");
    return isPartlyUnknown(texts) ? unknown("what trace writes is not known") : pass();
  },
);
