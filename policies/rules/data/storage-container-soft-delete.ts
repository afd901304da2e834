import { rule } from "../../engine/rule";
import { blobServiceMeets, keptFor } from "../shared/data/blob-settings";

/** Blob soft delete does not bring back a container that was deleted as a whole. */
export default rule({
  id: "storage-container-soft-delete",
  control: "ZTAI-DA-08",
  title: "Deleted containers are gone at once",
  severity: "medium",
  covers: [
    "psrule:Azure.Storage.ContainerSoftDelete",
    "cnspec:mondoo-azure-security-storage-container-soft-delete-enabled",
  ],
  on: ["azurerm_storage_account"],
  check: (account, graph) =>
    blobServiceMeets(account, graph, keptFor("blob_properties.container_delete_retention_policy.days")),
  fix: "Keep deleted containers for some days.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { blob_properties: { container_delete_retention_policy: { days: 30 } } } },
      },
    },
    fail: {
      resource: { azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: { days: 30 } } } } },
    },
  },
});
