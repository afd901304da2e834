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
});
