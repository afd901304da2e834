import { rule } from "../../../engine/rule";
import { subnetHas } from "../../shared/network/subnet-rule";

/** A subnet without a route table sends its traffic to the internet past the firewall. */
export default rule({
  id: "subnet-route-table",
  control: "ZTAI-NW-06",
  title: "Subnet has no route table",
  severity: "high",
  on: ["azurerm_subnet"],
  check: subnetHas("azurerm_subnet_route_table_association", "firewall-route"),
  fix: "Associate a route table whose default route is the firewall.",
  examples: {
    pass: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" }, b: { name: "AzureFirewallSubnet" } },
        azurerm_route_table: { a: { name: "apps" } },
        azurerm_subnet_route_table_association: {
          a: { subnet_id: "${azurerm_subnet.a.id}", route_table_id: "${azurerm_route_table.a.id}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_subnet: { a: { name: "snet-apps" }, b: { name: "snet-data" } },
        azurerm_route_table: { a: { name: "apps" } },
        azurerm_subnet_route_table_association: {
          a: { subnet_id: "${azurerm_subnet.b.id}", route_table_id: "${azurerm_route_table.a.id}" },
        },
      },
    },
  },
  edges: [
    {
      when: "an application gateway needs no way to the firewall, the subnet beside it does",
      given: {
        resource: {
          azurerm_subnet: { gateway: { name: "snet-agw" }, apps: { name: "snet-apps" } },
          azurerm_application_gateway: {
            a: { gateway_ip_configuration: { subnet_id: "${azurerm_subnet.gateway.id}" } },
          },
        },
      },
      verdict: { "azurerm_subnet.gateway": "not-applicable", "azurerm_subnet.apps": "fail" },
    },
  ],
});
