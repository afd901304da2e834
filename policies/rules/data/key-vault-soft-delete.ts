import { attributeRule } from "../shared/attribute-rule";
import { is, isAtLeast } from "../shared/require";

/** Azure keeps deleted vaults since 2020; older providers could still ask for the opposite. */
export default attributeRule({
  id: "key-vault-soft-delete",
  control: "ZTAI-DA-05",
  title: "Key vault keeps nothing that is deleted",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_111",
    "psrule:Azure.KeyVault.SoftDelete",
    "cnspec:mondoo-azure-security-managed-hsm-soft-delete",
  ],
  requirements: {
    azurerm_key_vault: [is("soft_delete_enabled", true), isAtLeast("soft_delete_retention_days", 7)],
    azurerm_key_vault_managed_hardware_security_module: [isAtLeast("soft_delete_retention_days", 7)],
  },
  fix: "Leave soft delete on.",
  examples: {
    pass: { resource: { azurerm_key_vault: { a: { soft_delete_retention_days: 90 } } } },
    fail: { resource: { azurerm_key_vault: { a: { soft_delete_enabled: false } } } },
  },
});
