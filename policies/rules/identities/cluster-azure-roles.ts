import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Azure roles keep who may do what in the cluster in one place, with eligibility and review. */
export default attributeRule({
  id: "cluster-azure-roles",
  control: "ZTAI-ID-04",
  title: "Cluster keeps its own list of who may do what",
  severity: "medium",
  covers: ["psrule:Azure.AKS.AzureRBAC"],
  requirements: {
    azurerm_kubernetes_cluster: [is("azure_active_directory_role_based_access_control.azure_rbac_enabled", true)],
  },
  fix: "Set azure_rbac_enabled in azure_active_directory_role_based_access_control.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", azure_active_directory_role_based_access_control: { azure_rbac_enabled: true } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", azure_active_directory_role_based_access_control: { azure_rbac_enabled: false } },
        },
      },
    },
  },
});
