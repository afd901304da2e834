import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** Without network policies every pod reaches every other pod, the compromised one too. */
export default attributeRule({
  id: "cluster-network-policy",
  control: "ZTAI-NW-05",
  title: "Cluster enforces no network policies",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_7",
    "kics:f5342045-b935-402d-adf1-8dbbd09c0eef",
    "trivy:AZU-0043",
    "psrule:Azure.AKS.NetworkPolicy",
    "policy-library-avm:AVM_SEC_7",
    "cnspec:mondoo-azure-security-aks-network-policy-enabled",
  ],
  requirements: {
    azurerm_kubernetes_cluster: [isOneOf("network_profile.network_policy", ["cilium", "calico", "azure"])],
  },
  fix: "Set network_profile.network_policy to cilium, calico or azure.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", network_profile: { network_plugin: "azure", network_policy: "cilium" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: { a: { name: "aks-agents", network_profile: { network_plugin: "azure" } } },
      },
    },
  },
});
