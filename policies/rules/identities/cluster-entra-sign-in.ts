import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";

/** With Entra, access to the cluster ends when the person leaves. */
export default rule({
  id: "cluster-entra-sign-in",
  control: "ZTAI-ID-04",
  title: "Cluster does not sign people in with Entra",
  severity: "high",
  covers: ["psrule:Azure.AKS.ManagedAAD"],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) =>
    hasBlock(
      cluster,
      "azure_active_directory_role_based_access_control",
      "azure_active_directory_role_based_access_control is not set",
    ),
  fix: "Add azure_active_directory_role_based_access_control.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", azure_active_directory_role_based_access_control: { azure_rbac_enabled: true } },
        },
      },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", local_account_disabled: false } } } },
  },
});
