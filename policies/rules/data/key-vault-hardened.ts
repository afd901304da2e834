import { attributeRule } from "../attribute-rule";
import { is, isAtLeast } from "../require";

/** A vault that anyone can purge, or that hands out access policies, is no place for encryption keys. */
export default attributeRule({
  id: "key-vault-hardened",
  control: "ZTAI-DA-05",
  title: "Key vault is not hardened",
  severity: "high",
  requirements: {
    azurerm_key_vault: [
      is("rbac_authorization_enabled", true),
      is("purge_protection_enabled", true),
      isAtLeast("soft_delete_retention_days", 90),
    ],
  },
  fix: "Use role-based access, purge protection and the full soft-delete retention.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault: {
          a: { rbac_authorization_enabled: true, purge_protection_enabled: true, soft_delete_retention_days: 90 },
        },
      },
    },
    fail: {
      resource: { azurerm_key_vault: { a: { rbac_authorization_enabled: true, purge_protection_enabled: false } } },
    },
  },
});
