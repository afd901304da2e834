import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Without it pods share the identity of the node or carry secrets. */
export default attributeRule({
  id: "cluster-workload-identity",
  control: "ZTAI-ID-03",
  title: "Pods of the cluster have no identity of their own",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-aks-workload-identity-enabled"],
  requirements: {
    azurerm_kubernetes_cluster: [is("oidc_issuer_enabled", true), is("workload_identity_enabled", true)],
  },
  fix: "Set oidc_issuer_enabled and workload_identity_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", oidc_issuer_enabled: true, workload_identity_enabled: true },
        },
      },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", oidc_issuer_enabled: true } } } },
  },
});
