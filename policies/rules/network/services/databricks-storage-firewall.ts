import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** The workspace's own account holds notebooks, results and what jobs wrote; without a firewall its keys open it from anywhere. */
export default attributeRule({
  id: "databricks-storage-firewall",
  control: "ZTAI-NW-01",
  title: "Storage of the Databricks workspace has its firewall off",
  severity: "low",
  requirements: { azurerm_databricks_workspace: [orAbsent(is("default_storage_firewall_enabled", true))] },
  fix: "Set default_storage_firewall_enabled to true, with an access connector.",
  examples: {
    pass: { resource: { azurerm_databricks_workspace: { a: { default_storage_firewall_enabled: true } } } },
    fail: { resource: { azurerm_databricks_workspace: { a: { default_storage_firewall_enabled: false } } } },
  },
});
