import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { isOneOf, meets } from "../../shared/require";

/** Behind the gateway the same data crosses the network again, and must be encrypted again. */
export default rule({
  id: "application-gateway-backend-https",
  control: "ZTAI-NW-15",
  title: "Gateway talks to its backends in the clear",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-appgw-backend-https"],
  on: ["azurerm_application_gateway"],
  check: (gateway) =>
    everyBlock(gateway, "backend_http_settings", (settings) => meets(settings, isOneOf("protocol", ["Https"]))),
  fix: "Set the protocol of every backend_http_settings to Https.",
  examples: {
    pass: {
      resource: { azurerm_application_gateway: { a: { backend_http_settings: { name: "app", protocol: "Https" } } } },
    },
    fail: {
      resource: { azurerm_application_gateway: { a: { backend_http_settings: { name: "app", protocol: "Http" } } } },
    },
  },
});
