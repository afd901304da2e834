import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";
import { is, meets } from "../shared/require";

/** Disks of clusters that keep to one version of their key are not rotated with it. */
export default rule({
  id: "databricks-disk-key",
  control: "ZTAI-DA-06",
  title: "Disks of Databricks clusters do not follow their key",
  severity: "low",
  on: ["azurerm_databricks_workspace"],
  check: (workspace) => {
    const key = isGiven(workspace, "managed_disk_cmk_key_vault_key_id");
    if (key.verdict === "fail") return notApplicable("its disks have no customer-managed key");
    if (key.verdict === "unknown") return key;
    return meets(workspace, is("managed_disk_cmk_rotation_to_latest_version_enabled", true));
  },
  fix: "Set managed_disk_cmk_rotation_to_latest_version_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_databricks_workspace: {
          a: {
            sku: "premium",
            managed_disk_cmk_key_vault_key_id: "${azurerm_key_vault_key.a.id}",
            managed_disk_cmk_rotation_to_latest_version_enabled: true,
          },
        },
        azurerm_key_vault_key: { a: { name: "key-disks" } },
      },
    },
    fail: {
      resource: {
        azurerm_databricks_workspace: {
          a: { sku: "premium", managed_disk_cmk_key_vault_key_id: "${azurerm_key_vault_key.a.id}" },
        },
        azurerm_key_vault_key: { a: { name: "key-disks" } },
      },
    },
  },
  edges: [
    {
      when: "Azure encrypts the disks with its own key",
      given: { resource: { azurerm_databricks_workspace: { a: { sku: "premium" } } } },
      verdict: "not-applicable",
    },
  ],
});
