import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Who exports the private key is the service from then on. */
export default attributeRule({
  id: "certificate-exportable",
  control: "ZTAI-DA-05",
  title: "Private key of a certificate can be exported",
  severity: "low",
  requirements: {
    azurerm_key_vault_certificate: [orAbsent(is("certificate_policy.key_properties.exportable", false))],
    azurerm_automation_certificate: [orAbsent(is("exportable", false))],
  },
  fix: "Set exportable to false where the service that uses the certificate signs through the vault.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_certificate: { a: { certificate_policy: { key_properties: { exportable: false } } } },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault_certificate: { a: { certificate_policy: { key_properties: { exportable: true } } } },
      },
    },
  },
});
