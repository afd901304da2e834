import { all } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { isGiven } from "../../shared/given";
import { is, meets } from "../../shared/require";

/** What an app sends past the network, no firewall sees. */
export default rule({
  id: "web-outbound-network",
  control: "ZTAI-NW-06",
  title: "App calls out past the virtual network",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-app-service-vnet-route-all"],
  on: [...webApps, ...functionApps, "azurerm_logic_app_standard"],
  check: (app) => {
    const integrated = isGiven(app, "virtual_network_subnet_id");
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
});
