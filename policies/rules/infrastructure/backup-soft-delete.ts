import { attributeRule } from "../shared/attribute-rule";
import { is, isOneOf } from "../shared/require";

/** Who encrypts the data deletes the backups first. */
export default attributeRule({
  id: "backup-soft-delete",
  control: "ZTAI-IN-07",
  title: "Backups can be deleted at once",
  severity: "high",
  requirements: {
    azurerm_recovery_services_vault: [is("soft_delete_enabled", true)],
    azurerm_data_protection_backup_vault: [isOneOf("soft_delete", ["On", "AlwaysOn"])],
  },
  fix: "Leave soft delete on.",
  examples: {
    pass: {
      resource: {
        azurerm_recovery_services_vault: { a: { name: "rsv-ai" } },
        azurerm_data_protection_backup_vault: { b: { name: "bvault-ai", soft_delete: "AlwaysOn" } },
      },
    },
    fail: { resource: { azurerm_data_protection_backup_vault: { a: { name: "bvault-ai", soft_delete: "Off" } } } },
  },
  edges: [
    {
      when: "azapi switches it off on the vault, in whatever case, or on its configuration",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.RecoveryServices/vaults@2024-04-01",
              name: "rsv-a",
              body: { properties: { securitySettings: { softDeleteSettings: { softDeleteState: "disabled" } } } },
            },
          },
          azurerm_recovery_services_vault: { b: { name: "rsv-b" } },
          azapi_update_resource: {
            b: {
              type: "Microsoft.RecoveryServices/vaults/backupconfig@2024-04-01",
              name: "vaultconfig",
              parent_id: "${azurerm_recovery_services_vault.b.id}",
              body: { properties: { softDeleteFeatureState: "Disabled" } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});
