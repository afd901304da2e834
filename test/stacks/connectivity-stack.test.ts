import type { ConnectivityStackProps } from "../../stacks/connectivity-stack";
import { ConnectivityStack } from "../../stacks/connectivity-stack";
import { synthStack, testApp, testEstate } from "../helpers/synth-stack";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-platform";
const workspaceId = `${group}/providers/Microsoft.OperationalInsights/workspaces/log-platform`;
const scopeId = `${group}/providers/Microsoft.Insights/privateLinkScopes/ampls-platform`;
const existing = {
  virtualNetworkId: `${group}/providers/Microsoft.Network/virtualNetworks/vnet-old`,
  firewallPrivateIp: "10.9.0.4",
};

function build(props: Partial<ConnectivityStackProps> = {}): ConnectivityStack {
  return new ConnectivityStack(testApp(), "connectivity", {
    estate: testEstate,
    backend: { type: "local" },
    hub: { addressSpace: "10.0.0.0/20" },
    workspaceId,
    ...props,
  });
}
const types = (stack: ConnectivityStack) => [...new Set(synthStack(stack).addresses.map((a) => a.split(".")[0]))];

describe("ConnectivityStack", () => {
  test("makes hub, zones and flow logs", () => {
    expect(types(build())).toMatchInlineSnapshot(`
      [
        "azapi_resource",
        "azurerm_firewall",
        "azurerm_firewall_policy",
        "azurerm_monitor_diagnostic_setting",
        "azurerm_network_security_group",
        "azurerm_private_dns_zone",
        "azurerm_private_dns_zone_virtual_network_link",
        "azurerm_private_endpoint",
        "azurerm_public_ip",
        "azurerm_resource_group",
        "azurerm_role_assignment",
        "azurerm_route_table",
        "azurerm_storage_account",
        "azurerm_storage_management_policy",
        "azurerm_subnet",
        "azurerm_subnet_network_security_group_association",
        "azurerm_subnet_route_table_association",
        "azurerm_user_assigned_identity",
        "azurerm_virtual_network",
      ]
    `);
  });

  test("tells the hub and the zones as text, with the names of what it makes", () => {
    const stack = build();
    const own = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub-network-test-sdc";
    expect(stack.hub).toMatchObject({
      virtualNetworkId: `${own}/providers/Microsoft.Network/virtualNetworks/vnet-hub-test-sdc`,
      firewallPolicyId: `${own}/providers/Microsoft.Network/firewallPolicies/afwp-hub-test-sdc`,
      firewallPrivateIp: "10.0.0.4",
      endpointsAddressPrefix: "10.0.0.64/26",
    });
    expect(stack.dnsZonesResourceGroupId).toBe(own);
    expect(synthStack(stack).only("azurerm_resource_group")).toMatchObject({ name: "rg-hub-network-test-sdc" });
  });

  test("outputs the address that Azure gave the firewall, to compare with the computed one", () => {
    expect(synthStack(build()).json["output"]).toMatchObject({
      firewall_private_ip: { value: expect.stringMatching(/azurerm_firewall\..*private_ip_address/) },
    });
  });

  test("connects Azure Monitor by a private endpoint in the hub, after subnet, guards and zones", () => {
    const parsed = synthStack(build({ monitorPrivateLinkScopeId: scopeId }));
    const endpoint = parsed.resources("azurerm_private_endpoint")["PrivateEndpoint-azureMonitor"];
    expect(endpoint).toMatchObject({
      subnet_id: expect.stringMatching(/\/virtualNetworks\/vnet-hub-test-sdc\/subnets\/snet-hub-endpoints-test-sdc$/),
      private_service_connection: { private_connection_resource_id: scopeId, subresource_names: ["azuremonitor"] },
    });
    const subnets = Object.values(parsed.resources("azurerm_subnet")).map(({ name }) => name);
    expect(subnets).toContain("snet-hub-endpoints-test-sdc");
    expect(String(endpoint?.["depends_on"])).toMatch(/azurerm_subnet_network_security_group_association/);
    expect(String(endpoint?.["depends_on"])).toMatch(/azurerm_private_dns_zone_virtual_network_link/);
  });

  test("makes one DDoS protection plan, which the network and the firewall's address follow", () => {
    const parsed = synthStack(build({ hub: { addressSpace: "10.0.0.0/20", ddosProtection: "create" } }));
    expect(parsed.only("azurerm_network_ddos_protection_plan")).toMatchObject({ name: "ddos-hub-test-sdc" });
    expect(parsed.only("azurerm_virtual_network")).toMatchObject({
      ddos_protection_plan: {
        id: expect.stringMatching(/^\$\{azurerm_network_ddos_protection_plan\..*\.id\}$/),
        enable: true,
      },
    });
    expect(parsed.only("azurerm_public_ip")).toMatchObject({ ddos_protection_mode: "VirtualNetworkInherited" });
  });

  test("makes a resolver in a hub of others, which the workloads ask", () => {
    const inbound = { subnetId: `${existing.virtualNetworkId}/subnets/in`, address: "10.9.0.132" };
    const stack = build({ hub: { ...existing, resolver: { inbound } } });
    expect(stack.hub.dnsServers).toEqual(["10.9.0.132"]);
    const parsed = synthStack(stack);
    expect(parsed.only("azurerm_private_dns_resolver")).toMatchObject({
      virtual_network_id: existing.virtualNetworkId,
    });
    expect(parsed.resources("azurerm_private_dns_resolver_outbound_endpoint")).toEqual({});
  });

  test("refuses to forward from nowhere", () => {
    const inbound = { subnetId: `${existing.virtualNetworkId}/subnets/in`, address: "10.9.0.132" };
    const forward = { corp: { domain: "corp.contoso.example", servers: ["10.128.0.4"] } };
    expect(() => build({ hub: { ...existing, resolver: { inbound, forward } } })).toThrow(
      "forwards names and has no outbound subnet; give outbound [ZTAI-CON-004]",
    );
  });

  test("makes the zones alone when the hub exists, linked to it", () => {
    const stack = build({ hub: existing });
    const parsed = synthStack(stack);
    expect(types(build({ hub: existing }))).toEqual([
      "azurerm_private_dns_zone",
      "azurerm_private_dns_zone_virtual_network_link",
      "azurerm_resource_group",
    ]);
    for (const link of Object.values(parsed.resources("azurerm_private_dns_zone_virtual_network_link"))) {
      expect(link).toMatchObject({ virtual_network_id: existing.virtualNetworkId });
    }
    expect(stack.hub).toMatchObject({ ...existing, dnsServers: ["10.9.0.4"] });
  });

  test("makes no zones where they exist", () => {
    const stack = build({ dnsZonesResourceGroupId: group });
    expect(stack.dnsZonesResourceGroupId).toBe(group);
    expect(synthStack(stack).resources("azurerm_private_dns_zone")).toEqual({});
  });

  test("puts the endpoint of Azure Monitor into the subnet that an existing hub offers", () => {
    const endpoints = { subnetId: `${existing.virtualNetworkId}/subnets/pe`, addressPrefix: "10.9.1.0/26" };
    const stack = build({ hub: { ...existing, endpoints }, monitorPrivateLinkScopeId: scopeId });
    expect(stack.hub.endpointsAddressPrefix).toBe("10.9.1.0/26");
    expect(synthStack(stack).only("azurerm_private_endpoint")).toMatchObject({ subnet_id: endpoints.subnetId });
  });

  test("refuses a private link scope that it has no subnet for", () => {
    expect(() => build({ hub: existing, monitorPrivateLinkScopeId: scopeId })).toThrow(
      "connectivity: has no subnet in the existing hub for the private endpoint of Azure Monitor; give hub.endpoints",
    );
  });
});
