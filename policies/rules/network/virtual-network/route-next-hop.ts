import { oncePer } from "../../../../common/kept";
import type { Block } from "../../../estate/block";
import { all, fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { text, type Value } from "../../../estate/value";
import { isPublic, areAddressesWithin } from "../../shared/network/address-set";
import { isForced, routesOf } from "../../shared/network/routes";

/** What the input says of where its firewalls are. */
type Places =
  | { readonly kind: "known"; readonly ranges: readonly string[] }
  | { readonly kind: "unknown"; readonly reason: string };

/** Asked for by every route table of the estate, and found once. */
const places = oncePer(findPlaces);

/** Where firewalls and appliances of the input stand: ranges of firewall subnets, addresses of interfaces and balancers. */
function findPlaces(graph: Graph): Places {
  const subnets = graph.all("azurerm_subnet").filter((subnet) => text(subnet.value("name")) === "AzureFirewallSubnet");
  const nameless = graph.all("azurerm_subnet").find((subnet) => subnet.value("name").state === "unknown");
  if (nameless) return { kind: "unknown", reason: `${nameless.address} may be the firewall's: its name is unknown` };
  const firewalls = graph.all("azurerm_firewall");
  if (firewalls.length > subnets.length) return { kind: "unknown", reason: "a firewall's subnet is not in the input" };
  if (subnets.length === 0) return { kind: "known", ranges: [] };
  const lists = subnets.map((subnet) => subnet.items("address_prefixes"));
  const items = lists.flatMap((list): readonly Value[] => (list.state === "known" ? list.items : [list]));
  const open = items.find(({ state }) => state === "unknown");
  if (open?.state === "unknown") return { kind: "unknown", reason: `a firewall's subnet is unknown: ${open.reason}` };
  return { kind: "known", ranges: [...items.flatMap((item) => text(item) ?? []), ...appliances(graph)] };
}

function appliances(graph: Graph): readonly string[] {
  const owners = [
    ...graph.all("azurerm_network_interface").map((owner) => owner.blocks("ip_configuration")),
    ...graph.all("azurerm_lb").map((owner) => owner.blocks("frontend_ip_configuration")),
  ];
  const blocks = owners.flatMap((owner) => (owner.state === "known" ? owner.blocks : []));
  return blocks.flatMap((block) => text(block.value("private_ip_address")) ?? []);
}

function judge(route: Block, table: Resource, graph: Graph): Outcome {
  const named = graph.mentionedIn(route instanceof Resource ? route : table, route.written("next_hop_in_ip_address"));
  if (named.some(({ type }) => type === "azurerm_firewall")) return pass();
  const hop = route.value("next_hop_in_ip_address");
  if (hop.state === "unknown") return unknown(`next_hop_in_ip_address is unknown: ${hop.reason}`);
  const address = text(hop);
  if (address === undefined) return fail("next_hop_in_ip_address is not set");
  if (isPublic(address)) return fail(`the default route goes to the public address ${address}`);
  const known = places(graph);
  if (known.kind === "unknown") return unknown(known.reason);
  if (known.ranges.length === 0 || known.ranges.some((range) => areAddressesWithin(address, range))) return pass();
  return fail(`the default route goes to ${address}, where the input has no firewall`);
}

/** Whoever stands at the next hop reads everything the subnet sends, and lets through what it likes. */
export default rule({
  id: "route-next-hop",
  control: "ZTAI-NW-06",
  title: "Default route goes to something other than the firewall",
  severity: "medium",
  on: ["azurerm_route_table"],
  check: (table, graph) => {
    const { routes, uncertain } = routesOf(table, graph);
    const forced = routes.filter((route) => isForced(route) === true);
    if (forced.length > 0) return all(forced.map((route) => judge(route, table, graph)));
    if (routes.some((route) => isForced(route) === undefined))
      return unknown("a route holds a value that is not known");
    return uncertain ? unknown(uncertain) : notApplicable("it sends nothing to a firewall");
  },
  fix: "Set next_hop_in_ip_address to the private address of the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "AzureFirewallSubnet", address_prefixes: ["10.0.0.0/26"] } },
        azurerm_route_table: {
          a: {
            route: [
              { address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance", next_hop_in_ip_address: "10.0.0.4" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "AzureFirewallSubnet", address_prefixes: ["10.0.0.0/26"] } },
        azurerm_route_table: {
          a: {
            route: [
              { address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance", next_hop_in_ip_address: "10.1.0.9" },
            ],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "an appliance of the input has the address",
      given: {
        resource: {
          azurerm_subnet: { a: { name: "AzureFirewallSubnet", address_prefixes: ["10.0.0.0/26"] } },
          azurerm_network_interface: { a: { ip_configuration: { private_ip_address: "10.1.0.9" } } },
          azurerm_route_table: {
            a: {
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "10.1.0.9",
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the input holds no firewall, and the next hop is private, public, missing or not known",
      given: {
        resource: {
          azurerm_route_table: {
            private: {
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "10.0.0.4",
              },
            },
            public: {
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "203.0.113.7",
              },
            },
            missing: { route: { address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance" } },
            open: {
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "${var.any}",
              },
            },
          },
        },
      },
      verdict: {
        "azurerm_route_table.private": "pass",
        "azurerm_route_table.public": "fail",
        "azurerm_route_table.missing": "fail",
        "azurerm_route_table.open": "unknown",
      },
    },
    {
      when: "the next hop is the firewall itself, whatever its address",
      given: {
        resource: {
          azurerm_route_table: {
            a: {
              route: {
                address_prefix: "0.0.0.0/0",
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "${azurerm_firewall.a.ip_configuration[0].private_ip_address}",
              },
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "the range of the firewall's subnet is not known",
      given: {
        resource: {
          azurerm_subnet: { a: { name: "AzureFirewallSubnet", address_prefixes: ["${var.any}"] } },
          azurerm_route_table: {
            a: {
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
      when: "the input has a firewall and not its subnet",
      given: {
        resource: {
          azurerm_firewall: { a: { name: "afw-hub" } },
          azurerm_route_table: {
            a: {
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
  ],
});
