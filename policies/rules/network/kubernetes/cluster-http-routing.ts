import { attributeRule } from "../../shared/attribute-rule";
import { is } from "../../shared/require";

/** The add-on publishes services on the internet past every firewall. */
export default attributeRule({
  id: "cluster-http-routing",
  control: "ZTAI-NW-12",
  title: "Cluster publishes services by HTTP application routing",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_246", "psrule:Azure.AKS.HttpAppRouting"],
  requirements: { azurerm_kubernetes_cluster: [is("http_application_routing_enabled", false)] },
  fix: "Set http_application_routing_enabled to false and use a gateway.",
  examples: {
    pass: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", http_application_routing_enabled: false } } },
    },
    fail: {
      resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", http_application_routing_enabled: true } } },
    },
  },
});
