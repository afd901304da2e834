import { isPartlyUnknown } from "../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

const audiences = "<audiences><audience>api://ai-gateway</audience></audiences>";

/** Schemes of the header whose token the policy can check. https://www.rfc-editor.org/rfc/rfc6750, rfc9449 */
const tokenSchemes = ["bearer", "dpop", "pop"];

function inHeader(attributes: ReadonlyMap<string, string>): Outcome {
  const parameter = attributes.get("query-parameter-name");
  return parameter === undefined
    ? pass()
    : fail(
        `it takes the token from ${isPartlyUnknown(parameter) ? "the address" : `the parameter ${parameter} of the address`}`,
      );
}

function byScheme(attributes: ReadonlyMap<string, string>): Outcome {
  const scheme = attributes.get("require-scheme")?.trim();
  if (scheme === undefined || tokenSchemes.includes(scheme.toLowerCase())) return pass();
  return isPartlyUnknown(scheme)
    ? unknown("require-scheme is not known")
    : fail(`it takes a token by the scheme ${scheme}`);
}

/**
 * An address stands in logs, in histories and in what a page tells the next one, and so does a token in it.
 * https://www.rfc-editor.org/rfc/rfc6750#section-5.3
 */
export default elementRule(
  {
    id: "gateway-token-place",
    control: "ZTAI-ID-15",
    title: "Gateway takes tokens from the address or by a scheme that is none of tokens",
    severity: "medium",
    fix: "Read the token from the header Authorization, with require-scheme Bearer.",
    examples: {
      pass: policyExample(
        `<validate-jwt header-name="Authorization" require-scheme="Bearer">${audiences}</validate-jwt>`,
      ),
      fail: policyExample(`<validate-jwt query-parameter-name="access_token">${audiences}</validate-jwt>`),
    },
    edges: [
      {
        when: "a scheme of passwords or of nothing holds no token",
        given: policyExample(
          `<validate-jwt header-name="Authorization" require-scheme="http">${audiences}</validate-jwt>`,
        ),
        verdict: "fail",
      },
      {
        when: "what is not said is the scheme of the token",
        given: policyExample(`<validate-azure-ad-token tenant-id="{{tenant}}">${audiences}</validate-azure-ad-token>`),
        verdict: "pass",
      },
    ],
  },
  ["validate-jwt", "validate-azure-ad-token"],
  ({ attributes }) => all([inHeader(attributes), byScheme(attributes)]),
);
