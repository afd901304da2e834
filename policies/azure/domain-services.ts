import { blocksOf, flag, isEnabled, valueOf } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** Entra Domain Services. */
export const domainServices: readonly Card[] = [
  {
    azurerm: "azurerm_active_directory_domain_service",
    arm: "Microsoft.AAD/domainServices",
    id: inGroup,
    arguments: {
      "secure_ldap.external_access_enabled": { default: false, body: flag("ldapsSettings.externalAccess") },
      security: {
        default: noDefault,
        body: blocksOf("domainSecuritySettings", {
          kerberosRc4Encryption: valueOf("kerberos_rc4_encryption_enabled", isEnabled),
          ntlmV1: valueOf("ntlm_v1_enabled", isEnabled),
          tlsV1: valueOf("tls_v1_enabled", isEnabled),
        }),
      },
      "security.kerberos_rc4_encryption_enabled": { default: false },
      // https://learn.microsoft.com/entra/identity/domain-services/secure-your-domain: on, as far as a body does not say.
      "security.ntlm_v1_enabled": { default: false, inArm: true },
      "security.tls_v1_enabled": { default: false, inArm: true },
    },
  },
];
