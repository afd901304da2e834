import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** An unencrypted database is readable to whoever gets hold of a copy. */
export default attributeRule({
  id: "database-at-rest",
  control: "ZTAI-DA-04",
  title: "Encryption of a database is switched off",
  severity: "high",
  requirements: {
    azurerm_mssql_database: [is("transparent_data_encryption_enabled", true)],
    azurerm_kusto_cluster: [is("disk_encryption_enabled", true)],
  },
  fix: "Leave transparent data encryption on.",
  examples: {
    pass: { resource: { azurerm_mssql_database: { a: { name: "memory" } } } },
    fail: {
      resource: { azurerm_mssql_database: { a: { name: "memory", transparent_data_encryption_enabled: false } } },
    },
  },
});
