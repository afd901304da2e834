import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/**
 * The external gateway of the mesh is a public load balancer before which nothing inspects requests.
 * https://learn.microsoft.com/azure/aks/istio-deploy-ingress
 */
export default attributeRule({
  id: "cluster-mesh-ingress",
  control: "ZTAI-NW-12",
  title: "Service mesh of the cluster has a public gateway",
  severity: "medium",
  requirements: {
    azurerm_kubernetes_cluster: [orAbsent(is("service_mesh_profile.external_ingress_gateway_enabled", false))],
  },
  fix: "Use the internal gateway, and publish it through Application Gateway or Front Door with a firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: {
            name: "aks-agents",
            service_mesh_profile: { mode: "Istio", revisions: ["asm-1-27"], internal_ingress_gateway_enabled: true },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: {
            name: "aks-agents",
            service_mesh_profile: { mode: "Istio", revisions: ["asm-1-27"], external_ingress_gateway_enabled: true },
          },
        },
      },
    },
  },
});
