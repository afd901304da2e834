import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Certificates renewed by hand are renewed late, and long-lived ones are not renewed at all. */
export default attributeRule({
  id: "certificate-renewal",
  control: "ZTAI-DA-06",
  title: "Certificate does not renew itself or lives too long",
  severity: "medium",
  requirements: {
    azurerm_key_vault_certificate: [
      orAbsent(is("certificate_policy.lifetime_action.action.action_type", "AutoRenew")),
      {
        path: "certificate_policy.x509_certificate_properties.validity_in_months",
        must: "at most 13",
        holds: (months) => Number(months) <= 13,
        repair: 12,
        whenAbsent: "pass",
      },
    ],
  },
  fix: "Renew automatically, every year at least.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_certificate: {
          a: {
            certificate_policy: {
              lifetime_action: { action: { action_type: "AutoRenew" } },
              x509_certificate_properties: { validity_in_months: 12 },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault_certificate: {
          a: { certificate_policy: { lifetime_action: { action: { action_type: "EmailContacts" } } } },
        },
      },
    },
  },
});
