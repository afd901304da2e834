import { isExpression, isOpen } from "../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../engine/outcome";
import { elementRule } from "../shared/gateway/policy-rule";

/** A limit that all callers share lets the loudest of them starve the others. */
export default elementRule(
  {
    id: "gateway-limit-per-caller",
    control: "ZTAI-AI-10",
    title: "Limit of the gateway is shared by all callers",
    severity: "medium",
    fix: "Count by the subscription, the token's subject or the caller's address.",
    examples: {
      pass: {
        resource: {
          azurerm_api_management_api_policy: {
            a: {
              api_name: "openai",
              xml_content:
                '<policies><inbound><base /><llm-token-limit counter-key="@(context.Subscription.Id)" tokens-per-minute="5000" estimate-prompt-tokens="true" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
            },
          },
        },
      },
      fail: {
        resource: {
          azurerm_api_management_api_policy: {
            a: {
              api_name: "openai",
              xml_content:
                '<policies><inbound><base /><llm-token-limit counter-key="all" tokens-per-minute="5000" estimate-prompt-tokens="true" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
            },
          },
        },
      },
    },
  },
  ["llm-token-limit", "azure-openai-token-limit", "rate-limit-by-key", "quota-by-key"],
  (element) => {
    const key = element.attributes.get("counter-key")?.trim() ?? "";
    if (isExpression(key) && /context\s*\.|Jwt/.test(key)) return pass();
    return isOpen(key)
      ? unknown("counter-key is not known")
      : fail(`counter-key of ${element.name} is the same for all callers`);
  },
);
