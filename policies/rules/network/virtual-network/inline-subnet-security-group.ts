import { pass } from "../../../engine/outcome";
import { text } from "../../../estate/value";
import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { isGiven } from "../../shared/given";

const azures = ["AzureFirewallSubnet", "AzureFirewallManagementSubnet", "GatewaySubnet", "RouteServerSubnet"];

/** Subnets written inside their network are as open as any other. */
export default rule({
  id: "inline-subnet-security-group",
  control: "ZTAI-NW-04",
  title: "Subnet inside a network block has no security group",
  severity: "high",
  on: ["azurerm_virtual_network"],
  check: (network) =>
    everyBlock(network, "subnet", (subnet) =>
      azures.includes(text(subnet.value("name")) ?? "") ? pass() : isGiven(subnet, "security_group"),
    ),
  fix: "Set security_group of each inline subnet.",
  examples: {
    pass: {
      resource: {
        azurerm_network_security_group: { a: { name: "nsg" } },
        azurerm_virtual_network: {
          a: { subnet: { name: "apps", security_group: "${azurerm_network_security_group.a.id}" } },
        },
      },
    },
    fail: { resource: { azurerm_virtual_network: { a: { subnet: { name: "apps" } } } } },
  },
});
