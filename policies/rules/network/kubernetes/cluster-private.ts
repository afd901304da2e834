import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** A public control plane is one leaked token away from everybody. */
export default attributeRule({
  id: "cluster-private",
  control: "ZTAI-NW-01",
  title: "Cluster has a public control plane",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_115",
    "kics:599318f2-6653-4569-9e21-041d06c63a89",
    "trivy:AZU-0065",
    "policy-library-avm:AVM_SEC_115",
    "cnspec:mondoo-azure-security-aks-private-cluster-enabled",
    "cnspec:mondoo-azure-security-aks-public-network-access-disabled",
  ],
  requirements: { azurerm_kubernetes_cluster: [is("private_cluster_enabled", true)] },
  fix: "Set private_cluster_enabled to true; an existing cluster has to be replaced.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", private_cluster_enabled: true } } } },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", private_cluster_enabled: false } } } },
  },
  edges: [
    {
      when: "azapi writes the cluster",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.ContainerService/managedClusters@2025-10-01",
              name: "aks-agents",
              body: { properties: { apiServerAccessProfile: { enablePrivateCluster: true } } },
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});
