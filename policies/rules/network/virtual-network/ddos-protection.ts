import type { Graph } from "../../../estate/graph";
import { any, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { is, meets } from "../../shared/require";

/** The plan of the network that whatever uses an address stands in. */
function networkIsProtected(user: Resource, graph: Graph): Outcome {
  const subnet = graph.target(user, "ip_configuration.subnet_id");
  if (subnet.kind !== "resource" || subnet.resource.type !== "azurerm_subnet") {
    return unknown(`the network of ${user.address} is not in the input`);
  }
  const network = graph.target(subnet.resource, "virtual_network_name");
  if (network.kind !== "resource") return unknown(`the network of ${subnet.resource.address} is not in the input`);
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
    const users = graph.usesOf(address).map(({ resource }) => resource);
    const networks = users.filter((user) => {
      const configurations = user.blocks("ip_configuration");
      return configurations.state === "known" && configurations.blocks.length > 0;
    });
    if (networks.length === 0) return unknown("nothing in the input says in which network it is used");
    return any(
      networks.map((user) => networkIsProtected(user, graph)),
      "the network it is used in has no DDoS protection plan",
    );
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
});
