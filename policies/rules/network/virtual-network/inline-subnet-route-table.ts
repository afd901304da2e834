import { pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";
import { isGiven } from "../../shared/given";
import { everyBlock } from "../../shared/judge";
import { isReservedName } from "../../shared/network/reserved-subnets";

function isRouted(subnet: Block): Outcome {
  const name = subnet.value("name");
  if (isReservedName(text(name) ?? "", "firewall-route")) return pass();
  const routed = isGiven(subnet, "route_table_id");
  return routed.verdict === "fail" && name.state === "unknown" ? unknown(`name is unknown: ${name.reason}`) : routed;
}

/** Subnets written inside their network go past the firewall as any other. */
export default rule({
  id: "inline-subnet-route-table",
  control: "ZTAI-NW-06",
  title: "Subnet inside a network block has no route table",
  severity: "high",
  on: ["azurerm_virtual_network"],
  check: (network) => everyBlock(network, "subnet", isRouted),
  fix: "Set route_table_id of each inline subnet to a table whose default route is the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_route_table: { a: { name: "apps" } },
        azurerm_virtual_network: {
          a: {
            subnet: [
              { name: "apps", route_table_id: "${azurerm_route_table.a.id}", security_group: "/group" },
              { name: "AzureFirewallSubnet" },
            ],
          },
        },
      },
    },
    fail: { resource: { azurerm_virtual_network: { a: { subnet: { name: "apps", security_group: "/group" } } } } },
  },
  edges: [
    {
      when: "the body of a network holds its subnets",
      given: {
        resource: {
          azapi_resource: {
            open: {
              type: "Microsoft.Network/virtualNetworks@2024-05-01",
              name: "open",
              body: { properties: { subnets: [{ name: "apps", properties: { addressPrefix: "10.0.0.0/24" } }] } },
            },
            routed: {
              type: "Microsoft.Network/virtualNetworks@2024-05-01",
              name: "routed",
              body: { properties: { subnets: [{ name: "apps", properties: { routeTable: { id: "/routes" } } }] } },
            },
          },
        },
      },
      verdict: { "azapi_resource.open": "fail", "azapi_resource.routed": "pass" },
    },
  ],
});
