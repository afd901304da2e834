import type { Graph } from "../../../estate/graph";
import { any, elsewhere, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, meets } from "../../shared/require";

/** Blocks in which what uses an address says in `subnet_id` where it stands. */
const placed = ["ip_configuration", "gateway_ip_configuration", "virtual_network_configuration"];

/** The plan of the network that whatever uses an address stands in; nothing where it says of none. */
function networkIsProtected(user: Resource, graph: Graph): readonly Outcome[] {
  const blocks = placed.filter((name) => {
    const found = user.blocks(name);
    return found.state === "unknown" || found.blocks.length > 0;
  });
  return blocks.map((name) => subnetIsProtected(user, `${name}.subnet_id`, graph));
}

function subnetIsProtected(user: Resource, path: string, graph: Graph): Outcome {
  const subnet = graph.target(user, path);
  if (subnet.kind !== "resource" || subnet.resource.type !== "azurerm_subnet") {
    return elsewhere(`the network of ${user.address} is not in the input`);
  }
  const network = graph.target(subnet.resource, "virtual_network_name");
  if (network.kind !== "resource") return elsewhere(`the network of ${subnet.resource.address} is not in the input`);
  const plan = meets(network.resource, is("ddos_protection_plan.enable", true));
  return plan.verdict === "fail" ? fail(`${network.resource.address} has no DDoS protection plan`) : plan;
}

/**
 * Azure's infrastructure protects every address against floods that endanger the platform; a plan is tuned to the
 * workload, tells about attacks and pays for the damage. That makes its absence a small gap.
 * https://learn.microsoft.com/azure/ddos-protection/ddos-protection-sku-comparison
 */
export default rule({
  id: "ddos-protection",
  control: "ZTAI-NW-13",
  title: "Public address has no DDoS protection of its own",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-public-ip-ddos-protection"],
  on: ["azurerm_public_ip"],
  check: (address, graph) => {
    const mode = address.value("ddos_protection_mode");
    if (mode.state === "unknown") return unknown(`ddos_protection_mode is unknown: ${mode.reason}`);
    if (text(mode) === "Enabled") return pass();
    if (text(mode) === "Disabled") return fail("ddos_protection_mode is Disabled");
    const networks = graph.usesOf(address).flatMap(({ resource }) => networkIsProtected(resource, graph));
    if (networks.length === 0) return elsewhere("nothing in the input says in which network it is used");
    return any(networks, "the network it is used in has no DDoS protection plan");
  },
  fix: "Set ddos_protection_mode to Enabled, or give the virtual network a DDoS protection plan.",
  examples: {
    pass: { resource: { azurerm_public_ip: { a: { ddos_protection_mode: "Enabled" } } } },
    fail: {
      resource: {
        azurerm_public_ip: { a: { name: "pip-afw" } },
        azurerm_virtual_network: { a: { name: "vnet-hub" } },
        azurerm_subnet: { a: { virtual_network_name: "${azurerm_virtual_network.a.name}" } },
        azurerm_firewall: {
          a: {
            ip_configuration: {
              subnet_id: "${azurerm_subnet.a.id}",
              public_ip_address_id: "${azurerm_public_ip.a.id}",
            },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "an application gateway and an API gateway stand in a network as well",
      given: {
        resource: {
          azurerm_public_ip: { web: { name: "pip-web" }, api: { name: "pip-api" } },
          azurerm_virtual_network: {
            a: { name: "vnet", ddos_protection_plan: { id: "plan", enable: true } },
            b: { name: "vnet-api" },
          },
          azurerm_subnet: {
            a: { virtual_network_name: "${azurerm_virtual_network.a.name}" },
            b: { virtual_network_name: "${azurerm_virtual_network.b.name}" },
          },
          azurerm_application_gateway: {
            a: {
              gateway_ip_configuration: { subnet_id: "${azurerm_subnet.a.id}" },
              frontend_ip_configuration: { public_ip_address_id: "${azurerm_public_ip.web.id}" },
            },
          },
          azurerm_api_management: {
            a: {
              virtual_network_configuration: { subnet_id: "${azurerm_subnet.b.id}" },
              public_ip_address_id: "${azurerm_public_ip.api.id}",
            },
          },
        },
      },
      verdict: { "azurerm_public_ip.web": "pass", "azurerm_public_ip.api": "fail" },
    },
    {
      when: "the network is not in the input",
      given: {
        variable: { subnet: {} },
        resource: {
          azurerm_public_ip: { a: { name: "pip" }, alone: { name: "pip-alone" } },
          azurerm_network_interface: {
            a: {
              ip_configuration: { subnet_id: "${var.subnet}", public_ip_address_id: "${azurerm_public_ip.a.id}" },
            },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
