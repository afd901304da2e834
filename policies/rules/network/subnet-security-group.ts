import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../engine/value";

/** Subnets that Azure keeps for its own gateways; a security group there is refused or breaks the service. */
const reserved = ["AzureFirewallSubnet", "AzureFirewallManagementSubnet", "GatewaySubnet", "RouteServerSubnet"];

/** A subnet without a security group lets everything inside the network reach it. */
export default rule({
  id: "subnet-security-group",
  control: "ZTAI-NW-04",
  title: "Subnet has no network security group",
  severity: "high",
  on: ["azurerm_subnet"],
  check: (subnet, graph) => {
    const name = subnet.value("name");
    if (reserved.includes(text(name) ?? "")) return notApplicable(`Azure allows no security group on ${text(name)}`);
    const { found, uncertain } = graph.companions(subnet, "azurerm_subnet_network_security_group_association");
    if (found.length > 0) return pass();
    if (uncertain) return unknown(uncertain);
    if (name.state === "unknown") return unknown(`the name is unknown: ${name.reason}`);
    return fail("no azurerm_subnet_network_security_group_association names this subnet");
  },
  fix: "Associate a network security group that denies what is not asked for.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" } },
        azurerm_network_security_group: { a: { name: "nsg-apps" } },
        azurerm_subnet_network_security_group_association: {
          a: {
            subnet_id: "${azurerm_subnet.a.id}",
            network_security_group_id: "${azurerm_network_security_group.a.id}",
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" }, b: { name: "snet-data" } },
        azurerm_network_security_group: { a: { name: "nsg-apps" } },
        azurerm_subnet_network_security_group_association: {
          a: {
            subnet_id: "${azurerm_subnet.b.id}",
            network_security_group_id: "${azurerm_network_security_group.a.id}",
          },
        },
      },
    },
  },
});
