import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/**
 * Tickets in RC4 and answers in NTLMv1 are broken on one graphics card. Without the block, a domain speaks NTLMv1 and TLS 1.0.
 * https://learn.microsoft.com/entra/identity/domain-services/secure-your-domain
 */
export default attributeRule({
  id: "domain-service-protocols",
  control: "ZTAI-NW-15",
  title: "Domain service speaks broken protocols",
  severity: "high",
  requirements: {
    azurerm_active_directory_domain_service: [
      orAbsent(is("security.kerberos_rc4_encryption_enabled", false)),
      is("security.ntlm_v1_enabled", false),
      is("security.tls_v1_enabled", false),
    ],
  },
  fix: "Switch RC4, NTLMv1 and TLS 1.0 off in the security block.",
  examples: {
    pass: {
      resource: {
        azurerm_active_directory_domain_service: {
          a: { domain_name: "ai.contoso.example", security: { kerberos_rc4_encryption_enabled: false } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_active_directory_domain_service: {
          a: { domain_name: "ai.contoso.example", security: { kerberos_rc4_encryption_enabled: true } },
        },
      },
    },
  },
  edges: [
    {
      when: "each of them is enough",
      given: {
        resource: {
          azurerm_active_directory_domain_service: {
            ntlm: { security: { ntlm_v1_enabled: true } },
            tls: { security: { tls_v1_enabled: true } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "nothing is said of protocols, in the provider and in bodies",
      given: {
        resource: {
          azurerm_active_directory_domain_service: { a: { domain_name: "ai.contoso.example" }, b: { security: {} } },
          azapi_resource: {
            open: { type: "Microsoft.AAD/domainServices@2022-12-01", body: { properties: {} } },
            half: {
              type: "Microsoft.AAD/domainServices@2022-12-01",
              body: { properties: { domainSecuritySettings: { ntlmV1: "Disabled" } } },
            },
            closed: {
              type: "Microsoft.AAD/domainServices@2022-12-01",
              body: { properties: { domainSecuritySettings: { ntlmV1: "Disabled", tlsV1: "Disabled" } } },
            },
          },
        },
      },
      verdict: {
        "azurerm_active_directory_domain_service.a": "fail",
        "azurerm_active_directory_domain_service.b": "pass",
        "azapi_resource.open": "fail",
        "azapi_resource.half": "fail",
        "azapi_resource.closed": "pass",
      },
    },
  ],
});
