import { attributeRule } from "../../shared/attribute-rule";
import { isOneOf } from "../../shared/require";

/** A load balancer of its own lets pods call anybody past the firewall. */
export default attributeRule({
  id: "cluster-egress-inspected",
  control: "ZTAI-NW-06",
  title: "Cluster calls out past the firewall",
  severity: "medium",
  requirements: {
    azurerm_kubernetes_cluster: [isOneOf("network_profile.outbound_type", ["userDefinedRouting", "none", "block"])],
  },
  fix: "Set network_profile.outbound_type to userDefinedRouting, none or block, with a default route to the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", network_profile: { network_plugin: "azure", outbound_type: "userDefinedRouting" } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", network_profile: { network_plugin: "azure", outbound_type: "loadBalancer" } },
        },
      },
    },
  },
});
