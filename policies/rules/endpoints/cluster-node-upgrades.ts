import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** Nodes with an old image run known holes next to the models. */
export default attributeRule({
  id: "cluster-node-upgrades",
  control: "ZTAI-EP-04",
  title: "Nodes of the cluster do not upgrade themselves",
  severity: "medium",
  covers: ["psrule:Azure.AKS.NodeAutoUpgrade", "cnspec:mondoo-azure-security-aks-node-os-auto-upgrade-enabled"],
  requirements: {
    azurerm_kubernetes_cluster: [isOneOf("node_os_upgrade_channel", ["NodeImage", "SecurityPatch", "Unmanaged"])],
  },
  fix: "Set node_os_upgrade_channel to NodeImage or SecurityPatch.",
  examples: {
    pass: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", node_os_upgrade_channel: "SecurityPatch" } } },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", node_os_upgrade_channel: "None" } } } },
  },
  edges: [
    {
      when: "azurerm 4 takes new images by default",
      given: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents" } } } },
      verdict: "pass",
    },
    {
      when: "azurerm 3 takes none by default",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 3.100" } } },
        resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents" } } },
      },
      verdict: "fail",
    },
  ],
});
