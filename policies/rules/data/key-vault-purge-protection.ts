import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Whoever purges an encryption key makes the data it protects unreadable for ever. */
export default attributeRule({
  id: "key-vault-purge-protection",
  control: "ZTAI-DA-05",
  title: "Key vault can be purged",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_110",
    "checkov:CKV_AZURE_42",
    "kics:key_vault_purge_protection_is_enabled",
    "trivy:AZU-0016",
    "psrule:Azure.KeyVault.PurgeProtect",
    "cnspec:mondoo-azure-security-ensure-the-kv-is-recoverable",
    "cnspec:mondoo-azure-security-managed-hsm-purge-protection",
  ],
  requirements: {
    azurerm_key_vault: [is("purge_protection_enabled", true)],
    azurerm_key_vault_managed_hardware_security_module: [is("purge_protection_enabled", true)],
  },
  fix: "Switch purge protection on.",
  examples: {
    pass: { resource: { azurerm_key_vault: { a: { purge_protection_enabled: true } } } },
    fail: { resource: { azurerm_key_vault: { a: { name: "kv" } } } },
  },
});
