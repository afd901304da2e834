import { inGroup, type Card } from "./card";

/** Recovery Services and backup vaults. */
export const backup: readonly Card[] = [
  {
    azurerm: "azurerm_backup_protected_vm",
    links: ["source_vm_id"],
  },
  {
    azurerm: "azurerm_data_protection_backup_vault",
    arguments: {
      immutability: { default: "Disabled" },
      soft_delete: { default: "On" },
    },
  },
  {
    azurerm: "azurerm_recovery_services_vault",
    arm: "Microsoft.RecoveryServices/vaults",
    id: inGroup,
    arguments: {
      public_network_access_enabled: { default: true },
      soft_delete_enabled: { default: true },
      storage_mode_type: { default: "GeoRedundant" },
    },
  },
];
