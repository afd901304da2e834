import { isExpression, isPartlyUnknown } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../engine/outcome";
import { policyExample } from "../shared/gateway/policy-example";
import { elementRule } from "../shared/gateway/policy-rule";

/** Harm categories do not see an instruction that takes the model over. */
export default elementRule(
  {
    id: "gateway-prompt-shield",
    control: "ZTAI-AI-11",
    title: "Safety check of the gateway does not look for prompt attacks",
    severity: "high",
    fix: "Set shield-prompt to true on llm-content-safety.",
    examples: {
      pass: policyExample('<llm-content-safety backend-id="content-safety" shield-prompt="true" />'),
      fail: policyExample(
        '<llm-content-safety backend-id="content-safety"><categories><category name="Hate" threshold="4" /></categories></llm-content-safety>',
      ),
    },
  },
  ["llm-content-safety"],
  (element) => {
    const shield = element.attributes.get("shield-prompt")?.trim().toLowerCase() ?? "false";
    if (shield === "true") return pass();
    return isPartlyUnknown(shield) || isExpression(shield)
      ? unknown("shield-prompt is not known")
      : fail(`shield-prompt is ${shield}`);
  },
);
