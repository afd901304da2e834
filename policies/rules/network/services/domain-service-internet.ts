import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** A directory on the internet is guessed at from everywhere, and every account with it. */
export default attributeRule({
  id: "domain-service-internet",
  control: "ZTAI-NW-01",
  title: "Domain service answers LDAP on the internet",
  severity: "high",
  requirements: {
    azurerm_active_directory_domain_service: [orAbsent(is("secure_ldap.external_access_enabled", false))],
  },
  fix: "Leave external_access_enabled off and reach the domain through the network.",
  examples: {
    pass: {
      resource: {
        azurerm_active_directory_domain_service: {
          a: { domain_name: "ai.contoso.example", secure_ldap: { enabled: true } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_active_directory_domain_service: {
          a: { domain_name: "ai.contoso.example", secure_ldap: { enabled: true, external_access_enabled: true } },
        },
      },
    },
  },
});
