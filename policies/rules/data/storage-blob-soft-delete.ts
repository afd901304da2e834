import { rule } from "../../engine/rule";
import { blobServiceExample } from "../shared/data/blob-service-example";
import { blobServiceMeets, keptFor } from "../shared/data/blob-settings";

/** Soft delete is what is left when somebody empties a container. */
export default rule({
  id: "storage-blob-soft-delete",
  control: "ZTAI-DA-08",
  title: "Deleted blobs are gone at once",
  severity: "medium",
  covers: [
    "checkov:CKV2_AZURE_38",
    "trivy:AZU-0056",
    "psrule:Azure.Storage.SoftDelete",
    "cnspec:mondoo-azure-security-storage-blob-soft-delete-enabled",
  ],
  on: ["azurerm_storage_account"],
  check: (account, graph) => blobServiceMeets(account, graph, keptFor("blob_properties.delete_retention_policy.days")),
  fix: "Keep deleted blobs for some days.",
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: { days: 30 } } } } },
    },
    fail: { resource: { azurerm_storage_account: { a: { account_kind: "StorageV2" } } } },
  },
  edges: [
    {
      when: "a block without days keeps seven",
      given: { resource: { azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: {} } } } } },
      verdict: "pass",
    },
    {
      when: "an account without blobs",
      given: { resource: { azurerm_storage_account: { a: { account_kind: "FileStorage" } } } },
      verdict: "not-applicable",
    },
    {
      when: "the blob service of an ARM account, a resource of its own, keeps them",
      given: blobServiceExample({ deleteRetentionPolicy: { enabled: true, days: 14 } }),
      verdict: "pass",
    },
    {
      when: "the blob service of an ARM account has days and is off",
      given: blobServiceExample({ deleteRetentionPolicy: { enabled: false, days: 14 } }),
      verdict: "fail",
    },
  ],
});
