import { notApplicable, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, meets } from "../../shared/require";
import { isForced, routesOf, servesAzureOnly } from "../../shared/network/routes";

/** What a gateway learns from other networks is narrower than the route to the firewall, and wins over it. */
export default rule({
  id: "route-propagation",
  control: "ZTAI-NW-06",
  title: "Learned routes win over the one to the firewall",
  severity: "medium",
  on: ["azurerm_route_table"],
  check: (table, graph) => {
    if (servesAzureOnly(table, graph)) return notApplicable("only subnets of Azure's own services use it");
    const { routes, uncertain } = routesOf(table, graph);
    const answers = routes.map(isForced);
    if (answers.includes(true)) return meets(table, is("bgp_route_propagation_enabled", false));
    if (answers.includes(undefined)) return unknown("a route holds a value that is not known");
    return uncertain ? unknown(uncertain) : notApplicable("it sends nothing to a firewall");
  },
  fix: "Set bgp_route_propagation_enabled to false.",
  examples: {
    pass: {
      resource: {
        azurerm_route_table: {
          a: {
            bgp_route_propagation_enabled: false,
            route: [
              { address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance", next_hop_in_ip_address: "10.0.0.4" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_route_table: {
          a: {
            route: [
              { address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance", next_hop_in_ip_address: "10.0.0.4" },
            ],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "azurerm 3 says it the other way round",
      given: {
        resource: {
          azurerm_route_table: {
            a: {
              disable_bgp_route_propagation: true,
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "10.0.0.4",
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "whether routes are learned is not known",
      given: {
        resource: {
          azurerm_route_table: {
            a: {
              bgp_route_propagation_enabled: "${var.any}",
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "10.0.0.4",
              },
            },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "the table has no route to a firewall",
      given: {
        resource: {
          azurerm_route_table: { a: { route: { address_prefix: "203.0.113.7/32", next_hop_type: "Internet" } } },
        },
      },
      verdict: "not-applicable",
    },
  ],
});
