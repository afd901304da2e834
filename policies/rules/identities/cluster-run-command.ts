import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Run command enters a private cluster past its network, with an Azure role alone. */
export default attributeRule({
  id: "cluster-run-command",
  control: "ZTAI-ID-06",
  title: "Cluster runs commands sent through Azure",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-aks-run-command-disabled"],
  requirements: { azurerm_kubernetes_cluster: [is("run_command_enabled", false)] },
  fix: "Set run_command_enabled to false.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", run_command_enabled: false } } } },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", private_cluster_enabled: true } } } },
  },
});
