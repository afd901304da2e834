import { attributeRule } from "../../shared/attribute-rule";
import { is, orAbsent } from "../../shared/require";

/**
 * FastPath sends what comes from the own sites to machines directly, past the routes of the gateway's subnet and the firewall they lead to.
 * https://learn.microsoft.com/azure/expressroute/about-fastpath
 */
export default attributeRule({
  id: "express-route-bypass",
  control: "ZTAI-NW-06",
  title: "Traffic of the own sites goes past the firewall",
  severity: "low",
  requirements: {
    azurerm_virtual_network_gateway_connection: [orAbsent(is("express_route_gateway_bypass", false))],
    azurerm_express_route_connection: [orAbsent(is("express_route_gateway_bypass_enabled", false))],
  },
  fix: "Leave the bypass off where a firewall stands between the sites and the workloads.",
  examples: {
    pass: { resource: { azurerm_virtual_network_gateway_connection: { a: { type: "ExpressRoute" } } } },
    fail: {
      resource: {
        azurerm_virtual_network_gateway_connection: { a: { type: "ExpressRoute", express_route_gateway_bypass: true } },
      },
    },
  },
  edges: [
    {
      when: "a virtual hub has it as well",
      given: { resource: { azurerm_express_route_connection: { a: { express_route_gateway_bypass_enabled: true } } } },
      verdict: "fail",
    },
  ],
});
