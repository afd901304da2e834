import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { meets, type Requirement } from "../shared/require";

const entra: Requirement = {
  path: "vpn_authentication_types",
  must: "AAD alone",
  holds: (types) => [types].flat().every((type) => String(type).toUpperCase() === "AAD"),
};

/** Certificates and RADIUS know neither the risk of a sign-in nor the state of the device. */
export default rule({
  id: "vpn-client-sign-in",
  control: "ZTAI-ID-07",
  title: "VPN clients sign in without Entra",
  severity: "high",
  on: ["azurerm_virtual_network_gateway", "azurerm_vpn_server_configuration"],
  check: (gateway) =>
    gateway.type === "azurerm_vpn_server_configuration"
      ? meets(gateway, entra)
      : everyBlock(gateway, "vpn_client_configuration", (clients) =>
          meets(clients, { ...entra, path: "vpn_auth_types" }),
        ),
  fix: "Let clients sign in with Entra alone.",
  examples: {
    pass: { resource: { azurerm_vpn_server_configuration: { a: { vpn_authentication_types: ["AAD"] } } } },
    fail: { resource: { azurerm_vpn_server_configuration: { a: { vpn_authentication_types: ["Certificate"] } } } },
  },
});
