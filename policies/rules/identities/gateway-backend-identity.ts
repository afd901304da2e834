import {
  everyElement,
  isExpression,
  isPartlyUnknown,
  type PolicyElement,
} from "../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { policyRule } from "../shared/gateway/policy-rule";

const keyHeaders = /^(api-key|apikey|x-api-key|ocp-apim-subscription-key|authorization|x-functions-key|aeg-sas-key)$/i;

/** A header that is taken away or made from the request or the identity's token carries no stored key. */
function judgeHeader(header: PolicyElement): Outcome {
  const name = header.attributes.get("name") ?? "";
  if (header.attributes.get("exists-action") === "delete") return pass();
  const values = header.children.filter((child) => child.name === "value").map(({ text }) => text);
  if (values.some((value) => /\{\{[^}]+\}\}/.test(value))) return fail(`${name} is set from a named value`);
  if (values.some(isPartlyUnknown)) return unknown(`the value of ${name} is not known`);
  return values.some((value) => value !== "" && !isExpression(value))
    ? fail(`${name} is written in the policy`)
    : pass();
}

/** A key in a policy opens the model for whoever reads the policy, with no name in the log. */
export default policyRule(
  {
    id: "gateway-backend-identity",
    control: "ZTAI-ID-02",
    title: "Gateway calls its backend with a key",
    severity: "critical",
    fix: "Use authentication-managed-identity for the backend and remove the key.",
    examples: {
      pass: policyExample('<authentication-managed-identity resource="https://cognitiveservices.azure.com" />'),
      fail: policyExample(
        '<set-header name="api-key" exists-action="override"><value>{{openai-key}}</value></set-header>',
      ),
    },
  },
  (root) => {
    const headers = [...everyElement(root)].filter(
      ({ name }) => name === "set-header" || name === "set-query-parameter",
    );
    const parameters = headers.filter((header) => keyHeaders.test(header.attributes.get("name") ?? ""));
    const basic = [...everyElement(root)].filter(({ name }) => name === "authentication-basic");
    const unnamed = headers.some((header) => isPartlyUnknown(header.attributes.get("name") ?? ""));
    return all([
      unnamed ? unknown("the name of a header is not known") : pass(),
      ...parameters.map(judgeHeader),
      ...basic.map(() => fail("authentication-basic signs in with a password")),
    ]);
  },
);
