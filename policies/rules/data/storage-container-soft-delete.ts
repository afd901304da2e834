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
  check: (account) =>
    holdsBlobs(account)
      ? meets(account, kept("blob_properties.container_delete_retention_policy.days"))
      : notApplicable("the account holds files only"),
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
