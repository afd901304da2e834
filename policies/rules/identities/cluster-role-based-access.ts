import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Without roles every account of the cluster may do everything. */
export default attributeRule({
  id: "cluster-role-based-access",
  control: "ZTAI-ID-04",
  title: "Cluster has no role-based access control",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_5",
    "kics:86f92117-eed8-4614-9c6c-b26da20ff37f",
    "trivy:AZU-0042",
    "psrule:Azure.AKS.UseRBAC",
    "policy-library-avm:AVM_SEC_5",
    "cnspec:mondoo-azure-security-aks-rbac-enabled",
  ],
  requirements: { azurerm_kubernetes_cluster: [is("role_based_access_control_enabled", true)] },
  fix: "Leave role_based_access_control_enabled on.",
  examples: {
    pass: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", role_based_access_control_enabled: true } } },
    },
    fail: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", role_based_access_control_enabled: false } } },
    },
  },
});
