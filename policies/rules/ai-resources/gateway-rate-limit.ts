import { modelApiRule, named } from "../gateway/api-rule";

/** Calls cost capacity before they cost tokens; a flood of small ones passes a token limit. */
export default modelApiRule(
  {
    id: "gateway-rate-limit",
    control: "ZTAI-AI-10",
    title: "Model API does not limit calls",
    severity: "medium",
    fix: "Add rate-limit-by-key or llm-token-limit to the inbound section.",
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
                '<policies><inbound><base /><rate-limit-by-key calls="60" renewal-period="60" counter-key="@(context.Request.IpAddress)" /></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
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
    wanted: named(
      "rate-limit",
      "rate-limit-by-key",
      "quota",
      "quota-by-key",
      "llm-token-limit",
      "azure-openai-token-limit",
    ),
    otherwise: "limits calls or tokens",
  },
);
