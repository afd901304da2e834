import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** The dashboard acts with its own rights for whoever reaches it. */
export default attributeRule({
  id: "cluster-dashboard",
  control: "ZTAI-AP-03",
  title: "Cluster runs the Kubernetes dashboard",
  severity: "high",
  covers: ["checkov:CKV_AZURE_8", "kics:61c3cb8b-0715-47e4-b788-86dde40dd2db"],
  requirements: { azurerm_kubernetes_cluster: [orAbsent(is("addon_profile.kube_dashboard.enabled", false))] },
  fix: "Remove addon_profile.kube_dashboard.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", azure_policy_enabled: true } } } },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: { a: { name: "aks-agents", addon_profile: { kube_dashboard: { enabled: true } } } },
      },
    },
  },
});
