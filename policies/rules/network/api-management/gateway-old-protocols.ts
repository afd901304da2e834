import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

const protocols = ["ssl30", "tls10", "tls11"].flatMap((name) => [`backend_${name}`, `frontend_${name}`]);

/** TLS 1.0, 1.1 and SSL 3.0 can be broken by who sits in between. */
export default attributeRule({
  id: "gateway-old-protocols",
  control: "ZTAI-NW-15",
  title: "Gateway speaks old TLS versions",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_173",
    "psrule:Azure.APIM.Protocols",
    "cnspec:mondoo-azure-security-api-management-gateway-min-tls-1-2",
  ],
  requirements: {
    azurerm_api_management: protocols.map((name) => orAbsent(is(`security.${name}_enabled`, false))),
    azurerm_api_management_gateway_host_name_configuration: [
      orAbsent(is("tls10_enabled", false)),
      orAbsent(is("tls11_enabled", false)),
    ],
  },
  fix: "Leave the old protocols in the security block off, for callers and for backends.",
  examples: {
    pass: {
      resource: { azurerm_api_management: { a: { name: "apim-ai", security: { frontend_tls10_enabled: false } } } },
    },
    fail: {
      resource: { azurerm_api_management: { a: { name: "apim-ai", security: [{ enable_backend_tls10: true }] } } },
    },
  },
  edges: [
    {
      when: "azapi writes the protocols of the gateway",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.ApiManagement/service@2024-05-01",
              name: "apim-ai",
              body: {
                properties: {
                  customProperties: {
                    "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10": "True",
                  },
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
