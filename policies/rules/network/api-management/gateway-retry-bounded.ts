import {
  everyElement,
  isExpression,
  isPartlyUnknown,
  type PolicyElement,
} from "../../../estate/gateway-policy/policy-element";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { TerraformJson } from "../../../engine/rule";
import { policyRule } from "../../shared/gateway/policy-rule";

/** Each repetition is paid for again, and adds to what the model is overloaded with. */
const most = 5;

function count(retry: PolicyElement): Outcome {
  const written = retry.attributes.get("count")?.trim() ?? "";
  if (isPartlyUnknown(written) || isExpression(written) || written.includes("{{"))
    return unknown("count of retry is not known");
  const times = Number(written);
  if (written === "" || !Number.isInteger(times)) return fail("retry has no count");
  return times <= most ? pass() : fail(`retry repeats ${times} times; it must be ${most} or less`);
}

/** Refusals stay refusals however often one asks. */
function condition(retry: PolicyElement): Outcome {
  const written = retry.attributes.get("condition")?.trim() ?? "";
  if (isPartlyUnknown(written)) return unknown("condition of retry is not known");
  if (/^@?\(?\s*true\s*\)?$/i.test(written)) return fail("retry repeats whatever was answered");
  return />=\s*400\b|>\s*399\b|==\s*40[0134]\b/.test(written) ? fail("retry repeats what was refused") : pass();
}

const example = (attributes: string): TerraformJson => ({
  resource: {
    azurerm_api_management_api_policy: {
      a: {
        api_name: "openai",
        xml_content: `<policies><inbound><base /></inbound><backend><retry ${attributes} interval="1"><forward-request buffer-request-body="true" /></retry></backend><outbound><base /></outbound></policies>`,
      },
    },
  },
});

const throttled = 'condition="@(context.Response.StatusCode == 429 || context.Response.StatusCode == 503)"';

/**
 * A gateway that asks an overloaded model over and over keeps it overloaded, and pays for every prompt again.
 * https://learn.microsoft.com/azure/api-management/retry-policy
 */
export default policyRule(
  {
    id: "gateway-retry-bounded",
    control: "ZTAI-NW-11",
    title: "Gateway repeats requests without bound",
    severity: "low",
    fix: "Repeat requests after 429 and 503 only, at most five times, and let the back end's circuit breaker take Retry-After.",
    examples: {
      pass: example(`${throttled} count="2"`),
      fail: example(`${throttled} count="50"`),
    },
    edges: [
      {
        when: "what was refused is repeated",
        given: example('condition="@(context.Response.StatusCode >= 400)" count="2"'),
        verdict: "fail",
      },
      { when: "everything is repeated", given: example('condition="@(true)" count="2"'), verdict: "fail" },
      {
        when: "errors of the server are repeated",
        given: example('condition="@(context.Response.StatusCode >= 500)" count="3"'),
        verdict: "pass",
      },
      { when: "an expression counts", given: example(`${throttled} count="@(2 + 1)"`), verdict: "unknown" },
      {
        when: "no request is repeated",
        given: {
          resource: {
            azurerm_api_management_api_policy: {
              a: { api_name: "openai", xml_content: "<policies><backend><forward-request /></backend></policies>" },
            },
          },
        },
        verdict: "not-applicable",
      },
    ],
  },
  (root) => {
    const retries = [...everyElement(root)].filter(
      (element) =>
        element.name === "retry" && [...everyElement(element)].some(({ name }) => name === "forward-request"),
    );
    if (retries.length === 0) return notApplicable("it repeats no request");
    return all(retries.flatMap((retry) => [count(retry), condition(retry)]));
  },
);
