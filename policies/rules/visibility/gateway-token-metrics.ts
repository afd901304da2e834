import { modelApiRule, named } from "../gateway/api-rule";

/** Without tokens by caller nobody sees abuse, nor who spends what. */
export default modelApiRule(
  {
    id: "gateway-token-metrics",
    control: "ZTAI-VS-12",
    title: "Gateway does not report tokens by caller",
    severity: "medium",
    fix: "Add llm-emit-token-metric with the caller as a dimension to the inbound section.",
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
                '<policies><inbound><base /><llm-emit-token-metric namespace="ai"><dimension name="Subscription ID" /></llm-emit-token-metric></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
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
                "<policies><inbound><base /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>",
            },
          },
        },
      },
    },
  },
  {
    wanted: named("llm-emit-token-metric", "azure-openai-emit-token-metric"),
    otherwise: "reports the tokens that were used",
  },
);
