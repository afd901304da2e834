import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Without the add-on nobody refuses a privileged pod. */
export default attributeRule({
  id: "cluster-policy-add-on",
  control: "ZTAI-IN-02",
  title: "Azure Policy does not reach into the cluster",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_116",
    "kics:43789711-161b-4708-b5bb-9d1c626f7492",
    "trivy:AZU-0066",
    "psrule:Azure.AKS.AzurePolicyAddOn",
    "cnspec:mondoo-azure-security-aks-azure-policy-addon-enabled",
  ],
  requirements: { azurerm_kubernetes_cluster: [is("azure_policy_enabled", true)] },
  fix: "Set azure_policy_enabled to true.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", azure_policy_enabled: true } } } },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", sku_tier: "Standard" } } } },
  },
});
