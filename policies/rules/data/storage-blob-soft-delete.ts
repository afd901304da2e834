import { notApplicable } from "../../engine/outcome";
import type { Resource } from "../../engine/resource";
import { text } from "../../engine/value";
import { rule } from "../../engine/rule";
import { meets, type Requirement } from "../require";

/** Accounts of this kind hold file shares only. */
function holdsBlobs(account: Resource): boolean {
  return text(account.value("account_kind")) !== "FileStorage";
}

const kept = (path: string): Requirement => ({
  path,
  must: "a number of days",
  holds: (days) => Number(days) > 0,
  repair: 30,
});

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
  check: (account) =>
    holdsBlobs(account)
      ? meets(account, kept("blob_properties.delete_retention_policy.days"))
      : notApplicable("the account holds files only"),
  fix: "Keep deleted blobs for some days.",
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { blob_properties: { delete_retention_policy: { days: 30 } } } } },
    },
    fail: { resource: { azurerm_storage_account: { a: { account_kind: "StorageV2" } } } },
  },
});
