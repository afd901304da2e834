import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** A cluster that nobody upgrades runs known holes. */
export default attributeRule({
  id: "cluster-version-upgrades",
  control: "ZTAI-EP-04",
  title: "Cluster does not upgrade itself",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_171",
    "psrule:Azure.AKS.AutoUpgrade",
    "cnspec:mondoo-azure-security-aks-auto-upgrade-enabled",
  ],
  requirements: {
    azurerm_kubernetes_cluster: [isOneOf("automatic_upgrade_channel", ["patch", "stable", "rapid", "node-image"])],
  },
  fix: "Set automatic_upgrade_channel to patch or stable.",
  examples: {
    pass: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", automatic_upgrade_channel: "stable" } } },
    },
    fail: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", automatic_upgrade_channel: "none" } } },
    },
  },
  edges: [
    {
      when: "the channel has its former name",
      given: { resource: { azurerm_kubernetes_cluster: { a: { automatic_channel_upgrade: "patch" } } } },
      verdict: "pass",
    },
  ],
});
