import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";

/** Without the sensor an attack inside the cluster leaves no alert. */
export default rule({
  id: "cluster-defender",
  control: "ZTAI-IN-10",
  title: "Defender does not watch the cluster",
  severity: "high",
  covers: ["psrule:Azure.AKS.DefenderProfile", "cnspec:mondoo-azure-security-aks-defender-enabled"],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) => hasBlock(cluster, "microsoft_defender", "microsoft_defender is not set"),
  fix: "Add microsoft_defender with the central workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: {
            name: "aks-agents",
            microsoft_defender: { log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
          },
        },
      },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", azure_policy_enabled: true } } } },
  },
});
