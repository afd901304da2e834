import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** The copies in the paired region are all that is left of a warehouse when its region is gone. */
export default attributeRule({
  id: "warehouse-geo-backup",
  control: "ZTAI-IN-07",
  title: "Backups of the data warehouse stay in one region",
  severity: "low",
  requirements: { azurerm_mssql_database: [orAbsent(is("geo_backup_enabled", true))] },
  fix: "Leave geo_backup_enabled on.",
  examples: {
    pass: { resource: { azurerm_mssql_database: { a: { name: "features", sku_name: "DW100c" } } } },
    fail: {
      resource: { azurerm_mssql_database: { a: { name: "features", sku_name: "DW100c", geo_backup_enabled: false } } },
    },
  },
});
