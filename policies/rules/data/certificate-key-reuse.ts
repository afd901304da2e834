import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A certificate that is renewed with its old key lives as long as that key, whatever its dates say. */
export default attributeRule({
  id: "certificate-key-reuse",
  control: "ZTAI-DA-06",
  title: "Renewed certificate keeps its key",
  severity: "low",
  requirements: { azurerm_key_vault_certificate: [orAbsent(is("certificate_policy.key_properties.reuse_key", false))] },
  fix: "Set reuse_key to false unless clients pin the key.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_certificate: {
          a: {
            certificate_policy: {
              key_properties: { exportable: false, key_type: "RSA-HSM", key_size: 3072, reuse_key: false },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault_certificate: {
          a: {
            certificate_policy: {
              key_properties: { exportable: false, key_type: "RSA-HSM", key_size: 3072, reuse_key: true },
            },
          },
        },
      },
    },
  },
});
