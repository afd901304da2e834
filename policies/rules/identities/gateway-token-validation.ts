import { modelApiRule, named } from "../gateway/api-rule";

/** A subscription key says which team pays; only a token says who asks. */
export default modelApiRule(
  {
    id: "gateway-token-validation",
    control: "ZTAI-ID-15",
    title: "Model API lets callers in without an Entra token",
    severity: "critical",
    fix: "Validate a token in the inbound section, with validate-azure-ad-token or validate-jwt.",
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
                '<policies><inbound><base /><validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://ai-gateway</audience></audiences></validate-azure-ad-token></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
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
                '<policies><inbound><base /><set-header name="x-app" exists-action="override"><value>chat</value></set-header></inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>',
            },
          },
        },
      },
    },
  },
  { wanted: named("validate-azure-ad-token", "validate-jwt"), otherwise: "validates an Entra token" },
);
