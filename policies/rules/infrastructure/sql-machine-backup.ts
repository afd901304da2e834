import { attributeRule } from "../shared/attribute-rule";
import { is, isAtLeast, orAbsent } from "../shared/require";

/** Backups lie in a storage account that others administer; without encryption they are the database to whoever reads it. */
export default attributeRule({
  id: "sql-machine-backup",
  control: "ZTAI-IN-07",
  title: "Backups of SQL Server are readable or gone within a week",
  severity: "low",
  requirements: {
    azurerm_mssql_virtual_machine: [
      orAbsent(is("auto_backup.encryption_enabled", true)),
      orAbsent(isAtLeast("auto_backup.retention_period_in_days", 7)),
    ],
  },
  fix: "Set encryption_enabled with a password from the vault, and keep backups for seven days or more.",
  examples: {
    pass: {
      resource: {
        azurerm_mssql_virtual_machine: {
          a: {
            sql_license_type: "PAYG",
            auto_backup: {
              encryption_enabled: true,
              encryption_password: "${var.backup_password}",
              retention_period_in_days: 30,
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_mssql_virtual_machine: {
          a: { sql_license_type: "PAYG", auto_backup: { retention_period_in_days: 30 } },
        },
      },
    },
  },
  edges: [
    {
      when: "a day is too short",
      given: {
        resource: {
          azurerm_mssql_virtual_machine: {
            a: { auto_backup: { encryption_enabled: true, retention_period_in_days: 1 } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "a machine that something else backs up has no such block",
      given: { resource: { azurerm_mssql_virtual_machine: { a: { sql_license_type: "PAYG" } } } },
      verdict: "pass",
    },
  ],
});
