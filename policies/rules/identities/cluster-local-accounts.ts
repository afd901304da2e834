import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** The local administrator is a certificate without a person, and Conditional Access never sees it. */
export default attributeRule({
  id: "cluster-local-accounts",
  control: "ZTAI-ID-02",
  title: "Cluster has local accounts",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_141",
    "psrule:Azure.AKS.LocalAccounts",
    "policy-library-avm:AVM_SEC_141",
    "cnspec:mondoo-azure-security-aks-local-accounts-disabled",
  ],
  requirements: { azurerm_kubernetes_cluster: [is("local_account_disabled", true)] },
  fix: "Set local_account_disabled to true and sign in with Entra.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", local_account_disabled: true } } } },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", kubernetes_version: "1.32" } } } },
  },
});
