import { modelApiRule, named } from "../gateway/api-rule";

/** One caller in a loop spends the month's budget and the capacity of everybody else. */
export default modelApiRule(
  {
    id: "gateway-token-limit",
    control: "ZTAI-AI-10",
    title: "Model API has no token limit",
    severity: "high",
    fix: "Add llm-token-limit with tokens-per-minute, and a quota per caller.",
    examples: {
      pass: {
        resource: {
          azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
          azurerm_api_management_api: {
            a: { name: "openai", path: "openai", api_management_name: "${azurerm_api_management.a.name}" },
          },
          azurerm_api_management_api_policy: {
            a: {
              api_name: "${azurerm_api_management_api.a.name}",
              api_management_name: "${azurerm_api_management.a.name}",
              xml_content:
                '<policies><inbound><base /><llm-token-limit counter-key="@(context.Subscription.Id)" tokens-per-minute="5000" estimate-prompt-tokens="true" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
            },
          },
        },
      },
      fail: {
        resource: {
          azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
          azurerm_api_management_api: {
            a: { name: "openai", path: "openai", api_management_name: "${azurerm_api_management.a.name}" },
          },
          azurerm_api_management_api_policy: {
            a: {
              api_name: "${azurerm_api_management_api.a.name}",
              api_management_name: "${azurerm_api_management.a.name}",
              xml_content:
                '<policies><inbound><base /><rate-limit calls="100" renewal-period="60" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
            },
          },
        },
      },
    },
  },
  { wanted: named("llm-token-limit", "azure-openai-token-limit"), otherwise: "limits tokens" },
);
