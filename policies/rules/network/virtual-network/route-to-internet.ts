import type { Block } from "../../../estate/block";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { muchOfInternet } from "../../shared/network/address-list";
import { isDefault, routesOf, servesAzureOnly } from "../../shared/network/routes";
import { argumentIs } from "../../shared/network/answers";
import { tableInAzapi } from "../../shared/network/route-table-example";

/** Whether these routes send much of the internet straight there. */
function judge(routes: readonly Block[], uncertain?: string): Outcome {
  const direct = routes.filter((route) => argumentIs(route, "next_hop_type", "Internet") !== false);
  const certain = direct.filter((route) => argumentIs(route, "next_hop_type", "Internet") === true);
  const open = muchOfInternet(certain.flatMap((route) => text(route.value("address_prefix")) ?? []));
  if (open.length > 0) return fail(`${open.join(", ")} goes to the internet directly`);
  const isUnclear = direct.some(
    (route) => !certain.includes(route) || route.value("address_prefix").state === "unknown",
  );
  if (isUnclear) return unknown("a route holds a value that is not known");
  return uncertain ? unknown(uncertain) : pass();
}

/** A narrower route wins over the one to the firewall: two halves of the internet are all of it. */
export default rule({
  id: "route-to-internet",
  control: "ZTAI-NW-06",
  title: "Route leads past the firewall to the internet",
  severity: "high",
  on: ["azurerm_route_table", "azurerm_route"],
  check: (resource, graph) => {
    if (resource.type === "azurerm_route") {
      return graph.namedTarget(resource, "route_table_name").kind === "resource"
        ? notApplicable("it is judged with its table")
        : judge([resource]);
    }
    if (servesAzureOnly(resource, graph)) return notApplicable("only subnets of Azure's own services use it");
    const { routes, uncertain } = routesOf(resource, graph);
    // The route for everything is judged by default-route-firewall.
    return judge(
      routes.filter((route) => isDefault(route) !== true),
      uncertain,
    );
  },
  fix: "Remove the route, or name the few addresses of the one service that must be reached directly.",
  examples: {
    pass: {
      resource: {
        azurerm_route_table: {
          a: { route: [{ name: "time", address_prefix: "203.0.113.7/32", next_hop_type: "Internet" }] },
        },
      },
    },
    fail: {
      resource: {
        azurerm_route_table: {
          a: {
            route: [
              { name: "low", address_prefix: "0.0.0.0/1", next_hop_type: "Internet" },
              { name: "high", address_prefix: "128.0.0.0/1", next_hop_type: "Internet" },
            ],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a quarter of a billion addresses, or every customer of Azure, is much of the internet",
      given: {
        resource: {
          azurerm_route_table: {
            range: { route: { address_prefix: "8.0.0.0/7", next_hop_type: "Internet" } },
            customers: { route: { address_prefix: "AzureCloud", next_hop_type: "Internet" } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "one service of Azure is not",
      given: {
        resource: {
          azurerm_route_table: { a: { route: { address_prefix: "ApiManagement", next_hop_type: "Internet" } } },
        },
      },
      verdict: "pass",
    },
    {
      when: "a prefix or a next hop is not known",
      given: {
        resource: {
          azurerm_route_table: {
            prefix: { route: { address_prefix: "${var.any}", next_hop_type: "Internet" } },
            hop: { route: { address_prefix: "0.0.0.0/1", next_hop_type: "${var.any}" } },
          },
        },
      },
      verdict: "unknown",
    },
    {
      when: "a route that stands apart counts for its table, and by itself where that is elsewhere",
      given: {
        resource: {
          azurerm_route_table: { a: { name: "rt-apps" } },
          azurerm_route: {
            own: {
              route_table_name: "${azurerm_route_table.a.name}",
              address_prefix: "0.0.0.0/1",
              next_hop_type: "Internet",
            },
            elsewhere: { route_table_name: "rt-hub", address_prefix: "0.0.0.0/1", next_hop_type: "Internet" },
          },
        },
      },
      verdict: {
        "azurerm_route_table.a": "fail",
        "azurerm_route.own": "not-applicable",
        "azurerm_route.elsewhere": "fail",
      },
    },
    {
      when: "azapi writes the table",
      given: tableInAzapi,
      verdict: "fail",
    },
  ],
});
