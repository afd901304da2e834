import type { VpnGatewayProps } from "../../../constructs/access/vpn-gateway";
import { VpnGateway } from "../../../constructs/access/vpn-gateway";
import { LandingZone } from "../../../constructs/core/landing-zone";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers";
const subnetId = `${group}/Microsoft.Network/virtualNetworks/vnet-hub/subnets/GatewaySubnet`;
const logWorkspaceId = `${group}/Microsoft.OperationalInsights/workspaces/log`;

function synth(props: Partial<VpnGatewayProps> = {}) {
  const stack = testStack(testEstate);
  const landingZone = new LandingZone(stack, "LandingZone", { label: "access", logWorkspaceId });
  new VpnGateway(stack, "Vpn", { landingZone, subnetId, clientAddressSpace: "172.27.0.0/24", ...props });
  return synthStack(stack);
}
const gatewayOf = (props: Partial<VpnGatewayProps> = {}) => synth(props).only("azurerm_virtual_network_gateway");

describe("VpnGateway", () => {
  test("lets people sign in with Entra ID of the tenant, and by nothing else", () => {
    const { tenantId } = testEstate;
    expect(gatewayOf()["vpn_client_configuration"]).toEqual({
      address_space: ["172.27.0.0/24"],
      vpn_client_protocols: ["OpenVPN"],
      vpn_auth_types: ["AAD"],
      aad_tenant: `https://login.microsoftonline.com/${tenantId}`,
      aad_audience: "c632b3df-fb67-4d84-bdcf-b95ad541b5c8",
      aad_issuer: `https://sts.windows.net/${tenantId}/`,
    });
    const audience = "00000000-0000-0000-0000-000000000023";
    expect(gatewayOf({ audience })).toMatchObject({ vpn_client_configuration: { aad_audience: audience } });
  });

  test("has two active instances over the zones, and an address for clients beside theirs", () => {
    const parsed = synth();
    const gateway = parsed.only("azurerm_virtual_network_gateway");
    expect(gateway).toMatchObject({
      sku: "VpnGw2AZ",
      generation: "Generation2",
      vpn_type: "RouteBased",
      active_active: true,
      ip_sec_replay_protection_enabled: true,
    });
    expect(gateway["ip_configuration"]).toHaveLength(3);
    const addresses = Object.values(parsed.resources("azurerm_public_ip"));
    expect(addresses.map(({ name }) => name)).toEqual([
      "pip-access-vpn-1-test-sdc",
      "pip-access-vpn-2-test-sdc",
      "pip-access-vpn-3-test-sdc",
    ]);
    for (const address of addresses) {
      expect(address).toMatchObject({ zones: ["1", "2", "3"], ddos_protection_mode: "Enabled" });
    }
  });

  test("leaves floods to the plan of its network, where that has one", () => {
    for (const address of Object.values(synth({ networkHasDdosPlan: true }).resources("azurerm_public_ip"))) {
      expect(address).toMatchObject({ ddos_protection_mode: "VirtualNetworkInherited" });
    }
  });

  test("tells clients the way to what is named", () => {
    expect(gatewayOf()).not.toHaveProperty("custom_route");
    expect(gatewayOf({ routes: ["10.1.0.0/22"] })).toMatchObject({
      custom_route: { address_prefixes: ["10.1.0.0/22"] },
    });
  });

  test("sends every log", () => {
    const targets = Object.values(synth().resources("azurerm_monitor_diagnostic_setting")).map(
      ({ target_resource_id: target }) => String(target).replace(/\..*/, "").replace("${", ""),
    );
    expect(targets.sort()).toEqual([
      "azurerm_public_ip",
      "azurerm_public_ip",
      "azurerm_public_ip",
      "azurerm_virtual_network_gateway",
    ]);
  });
});
