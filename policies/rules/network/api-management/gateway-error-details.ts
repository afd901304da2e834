import { childOf, isPartlyUnknown, type PolicyElement } from "../../../estate/gateway-policy/policy-element";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { TerraformJson } from "../../../engine/rule";
import { policyRule, policyTypes } from "../../shared/gateway/policy-rule";

/** Elements that write for operators, not for the caller. */
const forOperators = new Set(["trace", "log-to-eventhub", "send-request", "send-one-way-request", "emit-metric"]);

const details = /\bLastError\b|\bStackTrace\b/;

/** What callers are given, without what is sent elsewhere; conditions only decide. */
function* given(element: PolicyElement): Iterable<string> {
  if (forOperators.has(element.name)) return;
  if (element.text !== "") yield element.text;
  if (element.name === "set-status") yield element.attributes.get("reason") ?? "";
  for (const child of element.children) yield* given(child);
}

function judge(onError: PolicyElement): Outcome {
  const texts = [...given(onError)];
  if (texts.some((text) => details.test(text))) return fail("on-error tells the caller what LastError says");
  return texts.some(isPartlyUnknown) ? unknown("what on-error answers is not known") : pass();
}

const example = (onError: string): TerraformJson => ({
  resource: {
    azurerm_api_management_api_policy: {
      a: {
        api_name: "openai",
        xml_content: `<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base />${onError}</on-error></policies>`,
      },
    },
  },
});

/**
 * Messages of policies name addresses, claims and back ends; a caller needs a code, and an id to ask with.
 * https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies
 */
export default policyRule(
  {
    id: "gateway-error-details",
    control: "ZTAI-NW-11",
    title: "Gateway tells callers what went wrong inside",
    severity: "low",
    fix: "Answer errors with a status, a code and the id of the request, and write LastError into the log.",
    examples: {
      pass: example(
        '<return-response><set-status code="500" reason="Error" /><set-body>@(context.RequestId.ToString())</set-body></return-response>',
      ),
      fail: example(
        '<set-header name="ErrorMessage" exists-action="override"><value>@(context.LastError.Message)</value></set-header>',
      ),
    },
    edges: [
      {
        when: "the log is told what callers are not",
        given: example('<trace source="ai" severity="error"><message>@(context.LastError.Message)</message></trace>'),
        verdict: "pass",
      },
      {
        when: "the error decides what is answered, and is not part of it",
        given: example(
          '<choose><when condition="@(context.LastError.Source == &quot;llm-token-limit&quot;)"><return-response><set-status code="403" /></return-response></when></choose>',
        ),
        verdict: "pass",
      },
      { when: "nothing is answered there", given: example(""), verdict: "pass" },
    ],
  },
  (root) => {
    const onError = childOf(root, "on-error");
    return onError ? judge(onError) : notApplicable("it has no on-error section");
  },
  policyTypes,
);
