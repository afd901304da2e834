import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/**
 * Tickets in RC4 and answers in NTLMv1 are broken on one graphics card.
 * https://learn.microsoft.com/entra/identity/domain-services/secure-your-domain
 */
export default attributeRule({
  id: "domain-service-protocols",
  control: "ZTAI-NW-15",
  title: "Domain service speaks broken protocols",
  severity: "high",
  requirements: {
    azurerm_active_directory_domain_service: [
      "kerberos_rc4_encryption_enabled",
      "ntlm_v1_enabled",
      "tls_v1_enabled",
    ].map((name) => orAbsent(is(`security.${name}`, false))),
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
  ],
});
