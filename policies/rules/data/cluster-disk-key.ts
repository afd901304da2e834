import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";
import { isOneOf, meets } from "../shared/require";

/** With a key of its own the organisation can take the disks away from everybody. */
export default rule({
  id: "cluster-disk-key",
  control: "ZTAI-DA-04",
  title: "Disks of the cluster are encrypted without a key of one's own",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_117",
    "kics:b17d8bb8-4c08-4785-867e-cb9e62a622aa",
    "datadog-iac:b17d8bb8-4c08-4785-867e-cb9e62a622aa",
    "trivy:AZU-0067",
  ],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) => {
    const set = isGiven(cluster, "disk_encryption_set_id");
    if (set.verdict !== "fail") return set;
    const ephemeral = meets(cluster, isOneOf("default_node_pool.os_disk_type", ["Ephemeral"]));
    return ephemeral.verdict === "fail" ? set : ephemeral;
  },
  fix: "Set disk_encryption_set_id, or keep no data on the nodes with ephemeral disks.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", disk_encryption_set_id: "${azurerm_disk_encryption_set.a.id}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", default_node_pool: { name: "system", os_disk_type: "Managed" } },
        },
      },
    },
  },
});
