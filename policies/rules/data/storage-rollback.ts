import { all, notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../engine/value";
import { is, isAtLeast, meets } from "../require";

/** When a grounding document was poisoned, the version before it is the only way back. */
export default rule({
  id: "storage-rollback",
  control: "ZTAI-DA-08",
  title: "Blobs cannot be rolled back",
  severity: "high",
  on: ["azurerm_storage_account"],
  check: (account) =>
    text(account.value("account_kind")) === "FileStorage"
      ? notApplicable("the account holds files only")
      : all([
          meets(account, is("blob_properties.versioning_enabled", true)),
          meets(account, isAtLeast("blob_properties.delete_retention_policy.days", 7)),
        ]),
  fix: "Keep versions, and deleted blobs for a week at least.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: {
          a: { blob_properties: { versioning_enabled: true, delete_retention_policy: { days: 30 } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: { a: { blob_properties: [{ delete_retention_policy: [{ days: 30 }] }] } },
      },
    },
  },
});
