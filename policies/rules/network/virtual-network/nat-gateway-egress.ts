import { blockOf } from "../../../estate/graph";
import { fail, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { isReserved, isReservedName } from "../../shared/network/reserved-subnets";

const bypass = "what its subnet sends leaves through a NAT gateway, which inspects nothing";

/** A NAT gateway gives a subnet a way to the internet that no firewall sees; the firewall's own subnet may have one. */
export default rule({
  id: "nat-gateway-egress",
  control: "ZTAI-NW-06",
  title: "Subnet reaches the internet through a NAT gateway",
  severity: "medium",
  on: ["azurerm_subnet_nat_gateway_association"],
  check: (association, graph) => {
    const target = graph.target(association, "subnet_id");
    if (target.kind === "unknown") return unknown(`the subnet is unknown: ${target.reason}`);
    if (target.kind === "absent") return unknown("it names no subnet");
    const subnet = blockOf(target);
    if (subnet?.type === "azurerm_subnet") {
      const reserved = isReserved(subnet, "firewall-route");
      if (typeof reserved !== "boolean") return unknown(`the name of the subnet is unknown: ${reserved.reason}`);
      return reserved ? pass() : fail(bypass);
    }
    const below = target.kind === "resource" ? target.suffix : (target.block?.suffix ?? target.id);
    const name = /\/subnets\/([^/]+)$/i.exec(below)?.[1];
    if (name === undefined) return unknown("the name of the subnet is not known");
    return isReservedName(name, "firewall-route") ? pass() : fail(bypass);
  },
  fix: "Remove the association and send the traffic of the subnet through the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "AzureFirewallSubnet" } },
        azurerm_subnet_nat_gateway_association: { a: { subnet_id: "${azurerm_subnet.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" } },
        azurerm_subnet_nat_gateway_association: { a: { subnet_id: "${azurerm_subnet.a.id}" } },
      },
    },
  },
  edges: [
    {
      when: "the subnet is elsewhere and only its id says which it is",
      given: {
        resource: {
          azurerm_subnet_nat_gateway_association: {
            apps: {
              subnet_id:
                "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-apps",
            },
            firewall: {
              subnet_id:
                "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/AzureFirewallSubnet",
            },
          },
        },
      },
      verdict: {
        "azurerm_subnet_nat_gateway_association.apps": "fail",
        "azurerm_subnet_nat_gateway_association.firewall": "pass",
      },
    },
    {
      when: "the subnet is not known, or only read",
      given: {
        resource: {
          azurerm_subnet_nat_gateway_association: {
            given: { subnet_id: "${var.any}" },
            read: { subnet_id: "${data.azurerm_subnet.a.id}" },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});
