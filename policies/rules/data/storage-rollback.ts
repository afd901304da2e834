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
  check: (account, graph) => {
    if (text(account.value("account_kind")) === "FileStorage") return notApplicable("the account holds files only");
    const flowLogs = graph.companions(account, "azurerm_network_watcher_flow_log", "storage_account_id").found;
    if (flowLogs.length > 0) return notApplicable("flow logs are written to it, which are only ever appended to");
    return all([
      meets(account, is("blob_properties.versioning_enabled", true)),
      meets(account, isAtLeast("blob_properties.delete_retention_policy.days", 7)),
    ]);
  },
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
