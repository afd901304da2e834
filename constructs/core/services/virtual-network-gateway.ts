import { demand, from, guid, matching, oneOf } from "./apply-rule";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, ipv4Range, named, networkPartName } from "./shapes";
import { subnetId } from "./virtual-network";

const names = { virtualNetworkGateway: nameRule("vgw", [1, 80], "hyphens", "resource group") };

const gateways = "Microsoft.Network/virtualNetworkGateways";
const settings = `${learn}/vpn-gateway/vpn-gateway-about-vpn-gateway-settings`;
const skus = `${learn}/vpn-gateway/about-gateway-skus`;
const entra = `${learn}/vpn-gateway/point-to-site-entra-gateway`;
const clients = "vpn_client_configuration";
const tenant = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** VPN gateways. */
export const virtualNetworkGateway = {
  names,
  logs: {
    virtualNetworkGateway: logs([
      "GatewayDiagnosticLog",
      "IKEDiagnosticLog",
      "P2SDiagnosticLog",
      "RouteDiagnosticLog",
      "TunnelDiagnosticLog",
    ]),
  },
  types: types({
    type: "azurerm_virtual_network_gateway",
    armType: gateways,
    source: azurermPage("azurerm_virtual_network_gateway"),
    arguments: {
      name: named(names.virtualNetworkGateway),
      type: oneOf("Vpn", "ExpressRoute"),
      vpn_type: oneOf("RouteBased", "PolicyBased"),
      sku: {
        ...oneOf("VpnGw1AZ", "VpnGw2AZ", "VpnGw3AZ", "VpnGw4AZ", "VpnGw5AZ"),
        says: "one of VpnGw1AZ to VpnGw5AZ; with Generation2 from VpnGw2AZ up",
        accepts: ({ value, block }) =>
          /^VpnGw[1-5]AZ$/.test(String(value)) && !(value === "VpnGw1AZ" && block["generation"] === "Generation2"),
        source: skus,
      },
      generation: from(skus, oneOf("Generation1", "Generation2")),
      "ip_configuration[].name": networkPartName,
      "ip_configuration[].private_ip_address_allocation": oneOf("Dynamic"),
      "ip_configuration[].subnet_id": {
        ...subnetId,
        says: "id of a subnet that is called GatewaySubnet",
        accepts: (placed) => subnetId.accepts(placed) && String(placed.value).endsWith("/subnets/GatewaySubnet"),
        source: `${settings}#gwsub`,
      },
      "ip_configuration[].public_ip_address_id": {
        ...idOf("Microsoft.Network/publicIPAddresses", "azurerm_public_ip"),
        says: "id of a public address with SKU Standard and allocation Static",
        accepts: ({ target, written }) => {
          const { sku, allocation_method } = target(written)?.values ?? {};
          return sku === "Standard" && allocation_method === "Static";
        },
        source: settings,
      },
      "custom_route.address_prefixes[]": from(
        `${learn}/vpn-gateway/vpn-gateway-p2s-advertise-custom-routes`,
        ipv4Range(),
      ),
      [`${clients}.address_space[]`]: ipv4Range("an IPv4 range", 0, 29),
      [`${clients}.vpn_client_protocols[]`]: {
        ...oneOf("OpenVPN", "IkeV2", "SSTP"),
        says: "one of OpenVPN, IkeV2, SSTP; OpenVPN alone where clients sign in with Entra ID",
        accepts: ({ value, block }) => value === "OpenVPN" || !JSON.stringify(block["vpn_auth_types"]).includes("AAD"),
        source: entra,
      },
      [`${clients}.vpn_auth_types[]`]: oneOf("AAD", "Certificate", "Radius"),
      [`${clients}.aad_tenant`]: from(
        entra,
        matching(new RegExp(`^https://login\\.microsoftonline\\.com/${tenant}/?$`), "address of the tenant"),
      ),
      [`${clients}.aad_audience`]: from(entra, { ...guid, says: "client id of the application" }),
      [`${clients}.aad_issuer`]: from(
        entra,
        matching(
          new RegExp(`^https://sts\\.windows\\.net/${tenant}/$`),
          "issuer of the tenant, with a slash at its end",
        ),
      ),
    },
    flags: ["active_active", "enable_bgp", "ip_sec_replay_protection_enabled"],
    demands: [
      demand("three addresses where two instances are active and people come by it, else two or one", ({ block }) => {
        const { length } = (block["ip_configuration"] ?? []) as readonly unknown[];
        if (block["active_active"] !== true) return length === 1;
        return length === (block[clients] === undefined ? 2 : 3);
      }),
    ],
  }),
} satisfies AzureService;
