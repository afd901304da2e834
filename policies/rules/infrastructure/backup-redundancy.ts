import { attributeRule } from "../shared/attribute-rule";
import { isOneOf, orAbsent } from "../shared/require";

/** A backup that burns with what it backs up restores nothing. */
export default attributeRule({
  id: "backup-redundancy",
  control: "ZTAI-IN-07",
  title: "Backups stand in one data centre",
  severity: "low",
  requirements: {
    azurerm_data_protection_backup_vault: [orAbsent(isOneOf("redundancy", ["GeoRedundant", "ZoneRedundant"]))],
    azurerm_mssql_database: [orAbsent(isOneOf("storage_account_type", ["Geo", "GeoZone", "Zone"]))],
    azurerm_recovery_services_vault: [orAbsent(isOneOf("storage_mode_type", ["GeoRedundant", "ZoneRedundant"]))],
  },
  fix: "Use zone-redundant or geo-redundant storage for backups.",
  examples: {
    pass: { resource: { azurerm_recovery_services_vault: { a: { storage_mode_type: "ZoneRedundant" } } } },
    fail: { resource: { azurerm_recovery_services_vault: { a: { storage_mode_type: "LocallyRedundant" } } } },
  },
});
