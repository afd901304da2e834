import { objects } from "../../common/json";
import { flag, same } from "./body";
import { inGroup, noDefault, type Card } from "./card";
import { property } from "./property";
import { isWord } from "./word";

/** Recovery Services and backup vaults. */
export const backup: readonly Card[] = [
  {
    azurerm: "azurerm_backup_protected_vm",
    noBody: "what a vault protects has a name that azapi users do not write",
    links: ["source_vm_id"],
  },
  {
    azurerm: "azurerm_data_protection_backup_vault",
    arm: "Microsoft.DataProtection/backupVaults",
    id: inGroup,
    arguments: {
      immutability: { default: "Disabled", body: same("securitySettings.immutabilitySettings.state") },
      redundancy: {
        default: noDefault,
        body: same(
          "storageSettings",
          (settings) => objects(settings).map((one) => property(one, "type") ?? null)[0] ?? null,
        ),
      },
      soft_delete: { default: "On", body: same("securitySettings.softDeleteSettings.state") },
    },
  },
  {
    azurerm: "azurerm_recovery_services_vault",
    arm: "Microsoft.RecoveryServices/vaults",
    id: inGroup,
    arguments: {
      "encryption.key_id": { default: noDefault, body: same("encryption.keyVaultProperties.keyUri") },
      immutability: { default: noDefault, body: same("securitySettings.immutabilitySettings.state") },
      "monitoring.alerts_for_all_job_failures_enabled": {
        default: true,
        body: flag("monitoringSettings.azureMonitorAlertSettings.alertsForAllJobFailures"),
      },
      "monitoring.alerts_for_critical_operation_failures_enabled": {
        default: true,
        body: flag("monitoringSettings.classicAlertSettings.alertsForCriticalOperations"),
      },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      soft_delete_enabled: {
        default: true,
        body: same("securitySettings.softDeleteSettings.softDeleteState", (state) => !isWord(state, "Disabled")),
      },
      storage_mode_type: { default: "GeoRedundant", body: same("redundancySettings.standardTierStorageRedundancy") },
    },
    parts: {
      "Microsoft.RecoveryServices/vaults/backupconfig": { soft_delete_enabled: flag("softDeleteFeatureState") },
    },
    logs: ["AddonAzureBackupAlerts", "AddonAzureBackupJobs", "AddonAzureBackupPolicy", "CoreAzureBackup"],
  },
];
