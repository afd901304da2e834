import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { forceEverything, isDefault, isForced, routesOf, servesAzureOnly } from "../../shared/network/routes";
import { argumentIs } from "../../shared/network/answers";
import { tableInAzapi } from "../../shared/network/route-table-example";

/** Without this route the traffic of the subnet leaves past the firewall, unseen. */
export default rule({
  id: "default-route-firewall",
  control: "ZTAI-NW-06",
  title: "Route table does not send traffic to the firewall",
  severity: "high",
  on: ["azurerm_route_table"],
  check: (table, graph) => {
    if (servesAzureOnly(table, graph)) return notApplicable("only subnets of Azure's own services use it");
    const { routes, uncertain } = routesOf(table, graph);
    const answers = routes.map(isForced);
    if (forceEverything(routes)) return pass();
    const wrong = routes.find(
      (route) => isDefault(route) && argumentIs(route, "next_hop_type", "VirtualAppliance") === false,
    );
    if (wrong) return fail(`the default route goes to ${text(wrong.value("next_hop_type")) ?? "nowhere"}`);
    if (answers.includes(undefined)) return unknown("a route holds a value that is not known");
    return uncertain ? unknown(uncertain) : fail("it has no route for 0.0.0.0/0");
  },
  fix: "Add a route for 0.0.0.0/0 to the private address of the firewall, next hop type VirtualAppliance.",
  examples: {
    pass: {
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
    fail: {
      resource: {
        azurerm_route_table: { a: { route: [{ address_prefix: "0.0.0.0/0", next_hop_type: "Internet" }] } },
      },
    },
  },
  edges: [
    {
      when: "two halves are everything",
      given: {
        resource: {
          azurerm_route_table: {
            a: {
              route: ["0.0.0.0/1", "128.0.0.0/1"].map((address_prefix) => ({
                address_prefix,
                next_hop_type: "VirtualAppliance",
                next_hop_in_ip_address: "10.0.0.4",
              })),
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "half of it is not everything",
      given: {
        resource: {
          azurerm_route_table: {
            a: {
              route: [
                { address_prefix: "0.0.0.0/1", next_hop_type: "VirtualAppliance", next_hop_in_ip_address: "10.0.0.4" },
              ],
            },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "an application gateway goes to the internet directly, what shares its table may not",
      given: {
        resource: {
          azurerm_subnet: { gateway: { name: "snet-agw" }, apps: { name: "snet-apps" } },
          azurerm_application_gateway: {
            a: { gateway_ip_configuration: { subnet_id: "${azurerm_subnet.gateway.id}" } },
          },
          azurerm_route_table: {
            own: { name: "own", route: { address_prefix: "0.0.0.0/0", next_hop_type: "Internet" } },
            shared: { name: "shared", route: { address_prefix: "0.0.0.0/0", next_hop_type: "Internet" } },
          },
          azurerm_subnet_route_table_association: {
            own: { subnet_id: "${azurerm_subnet.gateway.id}", route_table_id: "${azurerm_route_table.own.id}" },
            shared: { subnet_id: "${azurerm_subnet.gateway.id}", route_table_id: "${azurerm_route_table.shared.id}" },
            apps: { subnet_id: "${azurerm_subnet.apps.id}", route_table_id: "${azurerm_route_table.shared.id}" },
          },
        },
      },
      verdict: { "azurerm_route_table.own": "not-applicable", "azurerm_route_table.shared": "fail" },
    },
    {
      when: "azapi writes a table without the route",
      given: tableInAzapi,
      verdict: "fail",
    },
  ],
});
