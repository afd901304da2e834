import { modelApiRule, named } from "../gateway/api-rule";

/** A second check in front of the model still holds when a deployment's own filter was loosened. */
export default modelApiRule(
  {
    id: "gateway-content-safety",
    control: "ZTAI-AI-11",
    title: "Gateway checks no prompt for safety",
    severity: "high",
    fix: "Add llm-content-safety with shield-prompt and the harm categories to the inbound section.",
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
                '<policies><inbound><base /><llm-content-safety backend-id="content-safety" shield-prompt="true"><categories output-type="EightSeverityLevels"><category name="Hate" threshold="4" /></categories></llm-content-safety></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
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
                '<policies><inbound><base /><validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
            },
          },
        },
      },
    },
  },
  { wanted: named("llm-content-safety"), otherwise: "checks prompts for safety" },
);
