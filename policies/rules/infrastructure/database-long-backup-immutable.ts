import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/**
 * A backup kept for years that an administrator can delete is there until a thief is administrator.
 * https://learn.microsoft.com/azure/azure-sql/database/backup-immutability
 */
export default attributeRule({
  id: "database-long-backup-immutable",
  control: "ZTAI-IN-07",
  title: "Long-term backups of the database can be deleted",
  severity: "low",
  requirements: {
    azurerm_mssql_database: [orAbsent(is("long_term_retention_policy.immutable_backups_enabled", true))],
  },
  fix: "Set immutable_backups_enabled in long_term_retention_policy.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_database: {
          a: {
            name: "memory",
            long_term_retention_policy: { monthly_retention: "P12M", immutable_backups_enabled: true },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_database: { a: { name: "memory", long_term_retention_policy: { monthly_retention: "P12M" } } },
      },
    },
  },
  edges: [
    {
      when: "a database without long-term backups has none to keep",
      given: { resource: { azurerm_mssql_database: { a: { name: "memory" } } } },
      verdict: "pass",
    },
  ],
});
