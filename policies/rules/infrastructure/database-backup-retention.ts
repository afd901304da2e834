import { attributeRule } from "../shared/attribute-rule";
import { isAtLeast, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** Who deletes or encrypts rows is found out after days; the backup of the day before must still be there. */
export default attributeRule({
  id: "database-backup-retention",
  control: "ZTAI-IN-07",
  title: "Backups of the database are kept for less than a week",
  severity: "medium",
  requirements: {
    azurerm_mssql_database: [orAbsent(isAtLeast("short_term_retention_policy.retention_days", 7))],
    azurerm_mssql_managed_database: [orAbsent(isAtLeast("short_term_retention_days", 7))],
    ...sameFor(
      [
        "azurerm_mariadb_server",
        "azurerm_mysql_flexible_server",
        "azurerm_mysql_server",
        "azurerm_postgresql_flexible_server",
        "azurerm_postgresql_server",
      ],
      [orAbsent(isAtLeast("backup_retention_days", 7))],
    ),
  },
  fix: "Keep backups for seven days at least.",
  examples: {
    pass: { resource: { azurerm_mssql_database: { a: { short_term_retention_policy: { retention_days: 14 } } } } },
    fail: { resource: { azurerm_mssql_database: { a: { short_term_retention_policy: { retention_days: 1 } } } } },
  },
});
