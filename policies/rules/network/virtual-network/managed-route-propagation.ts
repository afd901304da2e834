import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/** What a gateway learns from other networks is narrower than a managed route to the firewall, and wins over it. */
export default attributeRule({
  id: "managed-route-propagation",
  control: "ZTAI-NW-06",
  title: "Learned routes win over those of the network manager",
  severity: "low",
  requirements: {
    azurerm_network_manager_routing_rule_collection: [orAbsent(is("bgp_route_propagation_enabled", false))],
  },
  fix: "Leave bgp_route_propagation_enabled off.",
  examples: {
    pass: { resource: { azurerm_network_manager_routing_rule_collection: { a: { name: "to-firewall" } } } },
    fail: {
      resource: {
        azurerm_network_manager_routing_rule_collection: {
          a: { name: "to-firewall", bgp_route_propagation_enabled: true },
        },
      },
    },
  },
});
