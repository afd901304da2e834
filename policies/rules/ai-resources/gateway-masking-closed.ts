import { childOf, everyElement, isPartlyUnknown, type PolicyElement } from "../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { policyRule } from "../shared/gateway/policy-rule";
import { refusing } from "../shared/gateway/refusal-example";

/** Services that find personal data or harm in a text. */
const screens = /:analyze-text|\/text\/analytics\/|contentsafety\/text|presidio|\/anonymize/i;

/** Whether a later answer says no by what the call was answered, or the call's failure is an error by itself. */
function judge(call: PolicyElement, elements: readonly PolicyElement[]): Outcome {
  const ignores = call.attributes.get("ignore-error")?.trim().toLowerCase() ?? "false";
  const answer = call.attributes.get("response-variable-name") ?? "";
  if ([ignores, answer].some(isPartlyUnknown)) return unknown("how the call ends is not known");
  const conditions = elements
    .filter(({ name, children }) => name === "when" && children.some((child) => child.name === "return-response"))
    .map(({ attributes }) => attributes.get("condition") ?? "");
  if (conditions.some((condition) => condition.includes(`"${answer}"`) && /StatusCode|== null/.test(condition)))
    return pass();
  return ignores === "true"
    ? fail(`requests go on when ${answer || "the service"} does not answer`)
    : fail(`requests go on when ${answer || "the service"} answers an error`);
}

const call = (more: string) =>
  `<send-request mode="new" response-variable-name="pii" ${more}><set-url>https://lang-x.cognitiveservices.azure.com/language/:analyze-text?api-version=2023-04-01</set-url></send-request>`;

/**
 * A check that is skipped when its service is down is switched off by whoever keeps that service busy.
 * https://learn.microsoft.com/azure/api-management/send-request-policy
 */
export default policyRule(
  {
    id: "gateway-masking-closed",
    control: "ZTAI-AI-11",
    title: "Gateway lets texts pass unchecked when the check fails",
    severity: "high",
    fix: "Refuse the request when the service that masks or judges texts answers anything but 200.",
    examples: {
      pass: policyExample(
        `${call('ignore-error="true"')}${refusing('context.Variables.GetValueOrDefault<IResponse>("pii", null)?.StatusCode != 200', 503)}`,
      ),
      fail: policyExample(call('ignore-error="true"')),
    },
    edges: [
      { when: "an answer that is an error is not looked at", given: policyExample(call("")), verdict: "fail" },
      {
        when: "another service is called",
        given: policyExample(
          '<send-request mode="new" response-variable-name="a" ignore-error="true"><set-url>https://orders.contoso.example</set-url></send-request>',
        ),
        verdict: "not-applicable",
      },
    ],
  },
  (root) => {
    const elements = [...everyElement(root)];
    const calls = elements.filter(
      (element) => element.name === "send-request" && screens.test(childOf(element, "set-url")?.text ?? ""),
    );
    return calls.length === 0 ? notApplicable("it has no text checked") : all(calls.map((one) => judge(one, elements)));
  },
);
