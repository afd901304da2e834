import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A second layer with another algorithm holds when the first is broken. */
export default attributeRule({
  id: "database-double-encryption",
  control: "ZTAI-DA-04",
  title: "Database is encrypted once only",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_130",
    "kics:6425c98b-ca4e-41fe-896a-c78772c131f8",
    "datadog-iac:6425c98b-ca4e-41fe-896a-c78772c131f8",
  ],
  requirements: sameFor(
    ["azurerm_postgresql_server", "azurerm_databricks_workspace"],
    [is("infrastructure_encryption_enabled", true)],
  ),
  fix: "Set infrastructure_encryption_enabled to true.",
  examples: {
    pass: {
      resource: { azurerm_postgresql_server: { a: { name: "psql-old", infrastructure_encryption_enabled: true } } },
    },
    fail: { resource: { azurerm_postgresql_server: { a: { name: "psql-old" } } } },
  },
});
