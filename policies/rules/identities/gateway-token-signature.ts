import { isExpression, isPartlyUnknown } from "../../estate/gateway-policy/policy-element";
import { all, fail, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** A token that needs no signature or never ends is written by anybody, or used for ever. */
export default elementRule(
  {
    id: "gateway-token-signature",
    control: "ZTAI-ID-15",
    title: "Gateway accepts tokens without signature or end",
    severity: "critical",
    fix: "Leave require-signed-tokens and require-expiration-time on.",
    examples: {
      pass: policyExample(
        '<validate-jwt header-name="Authorization"><audiences><audience>api://ai-gateway</audience></audiences></validate-jwt>',
      ),
      fail: policyExample(
        '<validate-jwt header-name="Authorization" require-signed-tokens="false"><audiences><audience>api://ai-gateway</audience></audiences></validate-jwt>',
      ),
    },
  },
  ["validate-jwt"],
  (element) =>
    all(
      ["require-signed-tokens", "require-expiration-time"].map((name) => {
        const value = element.attributes.get(name)?.trim().toLowerCase() ?? "true";
        if (value === "true") return pass();
        return isPartlyUnknown(value) || isExpression(value)
          ? unknown(`${name} is not known`)
          : fail(`${name} is ${value}`);
      }),
    ),
);
