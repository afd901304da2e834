import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** kubenet is retired and knows network policies only in part. */
export default attributeRule({
  id: "cluster-container-networking",
  control: "ZTAI-NW-05",
  title: "Cluster uses kubenet",
  severity: "low",
  covers: ["checkov:CKV2_AZURE_29", "cnspec:mondoo-azure-security-aks-no-kubenet"],
  requirements: { azurerm_kubernetes_cluster: [isOneOf("network_profile.network_plugin", ["azure", "none"])] },
  fix: "Set network_profile.network_plugin to azure, in overlay mode where addresses are scarce.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", network_profile: { network_plugin: "azure", network_plugin_mode: "overlay" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: { a: { name: "aks-agents", network_profile: { network_plugin: "kubenet" } } },
      },
    },
  },
});
