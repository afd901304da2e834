import { attributeRule } from "../shared/attribute-rule";
import { isAtLeast } from "../shared/require";

/** Deleted keys are often missed only when the next yearly or quarterly job needs them. */
export default attributeRule({
  id: "key-vault-retention",
  control: "ZTAI-DA-05",
  title: "Key vault keeps deleted keys for less than 90 days",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-managed-hsm-soft-delete-retention"],
  requirements: {
    azurerm_key_vault: [isAtLeast("soft_delete_retention_days", 90)],
    azurerm_key_vault_managed_hardware_security_module: [isAtLeast("soft_delete_retention_days", 90)],
  },
  fix: "Use the full retention of 90 days.",
  examples: {
    pass: { resource: { azurerm_key_vault: { a: { soft_delete_retention_days: 90 } } } },
    fail: { resource: { azurerm_key_vault: { a: { soft_delete_retention_days: 7 } } } },
  },
});
