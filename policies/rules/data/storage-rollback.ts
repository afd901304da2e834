import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is } from "../shared/require";
import { blobServiceExample } from "../shared/data/blob-service-example";
import { blobServiceMeets } from "../shared/data/blob-settings";

/** When a grounding document was poisoned, the version before it is the only way back. */
export default rule({
  id: "storage-rollback",
  control: "ZTAI-DA-08",
  title: "Earlier versions of blobs are not kept",
  severity: "high",
  on: ["azurerm_storage_account"],
  check: (account, graph) => {
    const flowLogs = graph.companions(account, "azurerm_network_watcher_flow_log", "storage_account_id");
    if (flowLogs.found.length > 0) return notApplicable("flow logs are written to it, which are only ever appended to");
    const outcome = blobServiceMeets(account, graph, is("blob_properties.versioning_enabled", true));
    const { uncertain } = flowLogs;
    return outcome.verdict === "fail" && uncertain ? unknown(`flow logs may be written to it: ${uncertain}`) : outcome;
  },
  fix: "Keep versions of every blob.",
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
  edges: [
    {
      when: "the blob service of an ARM account, a resource of its own, keeps versions",
      given: blobServiceExample({ isVersioningEnabled: true }),
      verdict: "pass",
    },
  ],
});
