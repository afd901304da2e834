import { fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { everyBlock } from "../../shared/judge";
import { is, meets, orAbsent } from "../../shared/require";

/** Every address that a route of the estate sends traffic to; undefined where one is not known. */
function nextHops(graph: Graph): readonly (string | undefined)[] {
  const inline = graph.all("azurerm_route_table").flatMap((table) => {
    const routes = table.blocks("route");
    return routes.state === "known" ? routes.blocks : [];
  });
  return [...inline, ...graph.all("azurerm_route")]
    .filter((route) => route.value("next_hop_in_ip_address").state !== "absent")
    .map((route) => text(route.value("next_hop_in_ip_address")));
}

/** An appliance forwards because routes send it what is for others. */
function isNextHop(card: Resource, graph: Graph): Outcome {
  const hops = nextHops(graph);
  if (hops.length === 0) return fail("ip_forwarding_enabled is true, and no route of the input leads to it");
  const configurations = card.blocks("ip_configuration");
  if (configurations.state === "unknown") return unknown(configurations.reason);
  const own = configurations.blocks.map((one) => text(one.value("private_ip_address")));
  if (own.some((address) => address !== undefined && hops.includes(address))) return pass();
  const open = own.includes(undefined) || hops.includes(undefined);
  return open
    ? unknown("ip_forwarding_enabled is true, and whether a route leads to it is known only after apply")
    : fail("ip_forwarding_enabled is true, and no route of the input leads to it");
}

/** Cards that the body of a machine makes; Azure chooses their addresses. */
function within(machine: Resource, graph: Graph): Outcome {
  if (!machine.written("network_interface").isThere) return notApplicable("its network interfaces stand beside it");
  return everyBlock(machine, "network_interface", (card) => {
    const forwards = meets(card, orAbsent(is("enable_ip_forwarding", false)));
    if (forwards.verdict !== "fail" || nextHops(graph).length === 0) return forwards;
    return unknown("enable_ip_forwarding is true, and whether a route leads to it is known only after apply");
  });
}

/** A machine that forwards what is not its own joins networks past their firewall. */
export default rule({
  id: "interface-forwarding",
  control: "ZTAI-NW-06",
  title: "Network interface forwards traffic of others",
  severity: "low",
  covers: ["checkov:CKV_AZURE_118", "kics:4216ebac-d74c-4423-b437-35025cb88af5", "trivy:AZU-0075"],
  on: ["azurerm_network_interface", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"],
  check: (resource, graph) => {
    if (resource.type !== "azurerm_network_interface") return within(resource, graph);
    const forwards = meets(resource, orAbsent(is("ip_forwarding_enabled", false)));
    return forwards.verdict === "fail" ? isNextHop(resource, graph) : forwards;
  },
  fix: "Set ip_forwarding_enabled to false on everything that is not an appliance which routes lead to.",
  examples: {
    pass: {
      resource: {
        azurerm_network_interface: {
          a: { ip_configuration: { name: "internal" } },
          nva: { ip_forwarding_enabled: true, ip_configuration: { name: "in", private_ip_address: "10.0.0.4" } },
        },
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
    fail: {
      resource: { azurerm_network_interface: { a: { ip_forwarding_enabled: true, ip_configuration: { name: "in" } } } },
    },
  },
  edges: [
    {
      when: "the body of a machine makes the card that forwards",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Compute/virtualMachines@2024-07-01",
              name: "vm",
              body: {
                properties: {
                  networkProfile: {
                    networkInterfaceConfigurations: [{ name: "in", properties: { enableIPForwarding: true } }],
                  },
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "azurerm 3 spells it in another way",
      given: { resource: { azurerm_network_interface: { a: { enable_ip_forwarding: true } } } },
      verdict: "fail",
    },
    {
      when: "an address that Azure chooses may be the next hop",
      given: {
        resource: {
          azurerm_network_interface: { a: { ip_forwarding_enabled: true, ip_configuration: { name: "in" } } },
          azurerm_route: { a: { address_prefix: "0.0.0.0/0", next_hop_in_ip_address: "10.0.0.4" } },
        },
      },
      verdict: "unknown",
    },
  ],
});
