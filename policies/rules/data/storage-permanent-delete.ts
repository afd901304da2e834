import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/**
 * Whoever may delete for good needs not wait for the days of soft delete to pass: versions and snapshots are gone at
 * once. https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview
 */
export default attributeRule({
  id: "storage-permanent-delete",
  control: "ZTAI-DA-08",
  title: "Softly deleted blobs may be deleted for good before their time",
  severity: "low",
  requirements: {
    azurerm_storage_account: [orAbsent(is("blob_properties.delete_retention_policy.permanent_delete_enabled", false))],
  },
  fix: "Set permanent_delete_enabled to false.",
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: { days: 30 } } } } },
    },
    fail: {
      resource: {
        azurerm_storage_account: {
          a: { blob_properties: { delete_retention_policy: { days: 30, permanent_delete_enabled: true } } },
        },
      },
    },
  },
});
