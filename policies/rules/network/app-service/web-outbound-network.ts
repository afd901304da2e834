import { all, pass, unknown, type Outcome } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { isGiven } from "../../shared/given";
import { is, meets } from "../../shared/require";

/** The subnet stands on the app, or on a connection of its own. */
function isIntegrated(app: Resource, graph: Graph): Outcome {
  const own = isGiven(app, "virtual_network_subnet_id");
  if (own.verdict === "pass") return own;
  const { found, uncertain } = graph.companions(app, "azurerm_app_service_virtual_network_swift_connection");
  if (found.length > 0) return pass();
  return own.verdict === "fail" && uncertain ? unknown(uncertain) : own;
}

/** What an app sends past the network, no firewall sees. */
export default rule({
  id: "web-outbound-network",
  control: "ZTAI-NW-06",
  title: "App calls out past the virtual network",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-app-service-vnet-route-all"],
  on: [...webApps, ...functionApps, "azurerm_logic_app_standard"],
  check: (app, graph) => {
    const integrated = isIntegrated(app, graph);
    // The newest plan always sends everything through the subnet.
    if (app.type === "azurerm_function_app_flex_consumption") return integrated;
    return all([integrated, meets(app, is("site_config.vnet_route_all_enabled", true))]);
  },
  fix: "Integrate the app with a subnet and route all its traffic there.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            name: "app-chat",
            virtual_network_subnet_id: "${azurerm_subnet.a.id}",
            site_config: { vnet_route_all_enabled: true },
          },
        },
        azurerm_subnet: { a: { name: "snet-apps" } },
      },
    },
    fail: {
      resource: {
        azurerm_linux_web_app: {
          a: {
            name: "app-chat",
            virtual_network_subnet_id: "${azurerm_subnet.a.id}",
            site_config: { vnet_route_all_enabled: false },
          },
        },
        azurerm_subnet: { a: { name: "snet-apps" } },
      },
    },
  },
  edges: [
    {
      when: "the subnet stands on a connection of its own",
      given: {
        resource: {
          azurerm_app_service: { a: { name: "app-chat", site_config: { vnet_route_all_enabled: true } } },
          azurerm_app_service_virtual_network_swift_connection: {
            a: { app_service_id: "${azurerm_app_service.a.id}", subnet_id: "${azurerm_subnet.a.id}" },
          },
          azurerm_subnet: { a: { name: "snet-apps" } },
        },
      },
      verdict: "pass",
    },
    {
      when: "an app of the older type is in no subnet",
      given: { resource: { azurerm_function_app: { a: { name: "func-chat" } } } },
      verdict: "fail",
    },
  ],
});
