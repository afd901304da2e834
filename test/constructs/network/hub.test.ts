import { LandingZone } from "../../../constructs/core/landing-zone";
import type { RegionName } from "../../../constructs/core/regions";
import { existingHub } from "../../../constructs/network/hub-interface";
import type { HubProps } from "../../../constructs/network/hub";
import { Hub } from "../../../constructs/network/hub";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

const logWorkspaceId =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform";
const network =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

function build(props: Partial<HubProps> = {}, location: RegionName = "swedencentral") {
  const stack = testStack({ ...testEstate, location });
  const landingZone = new LandingZone(stack, "LandingZone", { label: "hub", purpose: "network", logWorkspaceId });
  const hub = new Hub(stack, "Hub", { landingZone, addressSpace: "10.0.0.0/20", ...props });
  return { hub, stack };
}
const synth = (...args: Parameters<typeof build>) => synthStack(build(...args).stack);

describe("Hub", () => {
  test("makes these resources", () => {
    expect(synth().addresses).toMatchInlineSnapshot(`
      [
        "azurerm_firewall.Hub_Firewall_FEDBCD7B",
        "azurerm_firewall_policy.Hub_Firewall_Policy_D7689169",
        "azurerm_monitor_diagnostic_setting.Hub_Endpoints_Logs-networkSecurityGroup_3DDC9FC9",
        "azurerm_monitor_diagnostic_setting.Hub_Firewall_Logs-firewall_0069182F",
        "azurerm_monitor_diagnostic_setting.Hub_Firewall_Logs-publicIp_008F504F",
        "azurerm_monitor_diagnostic_setting.Hub_Logs-virtualNetwork_2EF8CDBD",
        "azurerm_network_security_group.Hub_Endpoints_SecurityGroup_D223E106",
        "azurerm_public_ip.Hub_Firewall_PublicIp_930C6DD0",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_route_table.Hub_Route_A9A6877E",
        "azurerm_subnet.Hub_Endpoints_65D452CD",
        "azurerm_subnet.Hub_FirewallSubnet_F4C1E0A6",
        "azurerm_subnet_network_security_group_association.Hub_Endpoints_SecurityGroupAssociation_CB796259",
        "azurerm_subnet_route_table_association.Hub_Endpoints_RouteTableAssociation_1D375CCE",
        "azurerm_virtual_network.Hub_C5CB2B3F",
      ]
    `);
  });

  test("blocks known-bad addresses and intrusions, and answers DNS", () => {
    expect(synth().only("azurerm_firewall_policy")).toMatchObject({
      sku: "Premium",
      threat_intelligence_mode: "Deny",
      intrusion_detection: { mode: "Deny", private_ranges: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] },
      dns: { proxy_enabled: true },
      sql_redirect_allowed: false,
      insights: { enabled: true, default_log_analytics_workspace_id: logWorkspaceId },
    });
  });

  test("spreads the firewall and its address over the zones of the region", () => {
    const zonal = synth();
    expect(zonal.only("azurerm_firewall")).toMatchObject({ sku_tier: "Premium", zones: ["1", "2", "3"] });
    expect(zonal.only("azurerm_public_ip")).toMatchObject({ sku: "Standard", zones: ["1", "2", "3"] });
    expect(synth({}, "ukwest").only("azurerm_firewall")).not.toHaveProperty("zones");
    expect(synth({ zones: ["2"] }).only("azurerm_firewall")).toMatchObject({ zones: ["2"] });
  });

  test("knows the address that Azure will give the firewall: the fifth of its subnet", () => {
    expect(build().hub).toMatchObject({ firewallPrivateIp: "10.0.0.4", dnsServers: ["10.0.0.4"] });
    expect(build({ addressSpace: "10.9.8.0/25" }).hub.firewallPrivateIp).toBe("10.9.8.4");
  });

  test("takes a DDoS protection plan, which the firewall's address follows", () => {
    const ddosProtectionPlanId = network.replace("virtualNetworks/vnet-hub", "ddosProtectionPlans/ddos");
    const withPlan = synth({ ddosProtectionPlanId });
    expect(withPlan.only("azurerm_virtual_network")).toMatchObject({
      ddos_protection_plan: { id: ddosProtectionPlanId, enable: true },
    });
    expect(withPlan.only("azurerm_public_ip")).toMatchObject({ ddos_protection_mode: "VirtualNetworkInherited" });
    expect(synth().only("azurerm_virtual_network")).not.toHaveProperty("ddos_protection_plan");
  });

  test("lets private ranges reach the platform's endpoints over HTTPS, and nothing else", () => {
    expect(synth().only("azurerm_network_security_group")["security_rule"]).toEqual([
      expect.objectContaining({
        direction: "Inbound",
        access: "Allow",
        source_address_prefixes: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
        destination_address_prefix: "10.0.0.64/26",
        destination_port_range: "443",
      }),
      expect.objectContaining({ direction: "Inbound", access: "Deny" }),
      expect.objectContaining({ direction: "Outbound", access: "Deny" }),
    ]);
    const narrow = synth({ clientAddressSpaces: ["10.1.0.0/16"] }).only("azurerm_network_security_group");
    expect(narrow["security_rule"]).toContainEqual(expect.objectContaining({ source_address_prefix: "10.1.0.0/16" }));
  });

  test("offers ids as text that match the names of what it makes", () => {
    const { hub, stack } = build();
    const parsed = synthStack(stack);
    expect(hub.virtualNetworkId).toMatch(
      `/rg-hub-network-test-sdc/providers/Microsoft.Network/virtualNetworks/vnet-hub-test-sdc`,
    );
    expect(parsed.only("azurerm_resource_group")).toMatchObject({ name: "rg-hub-network-test-sdc" });
    expect(parsed.only("azurerm_virtual_network")).toMatchObject({ name: "vnet-hub-test-sdc" });
    expect(hub.firewallPolicyId.split("/").at(-1)).toBe(parsed.only("azurerm_firewall_policy")["name"]);
  });

  describe("with places for the ways in", () => {
    const parsed = synth({
      vpnClientAddressSpace: "172.27.0.0/24",
      bastionClients: { "vpn-clients": "172.27.0.0/24" },
      furtherRanges: { "jump-host": "10.2.0.0/26" },
    });
    const groups = Object.values(parsed.resources("azurerm_network_security_group"));
    const bastion = groups.find(({ name }) => String(name).includes("bastion"));

    test("gives Bastion a subnet with the rules that it demands, and no route table", () => {
      expect(
        (bastion?.["security_rule"] as Record<string, unknown>[]).map((rule) =>
          [
            rule["direction"],
            rule["access"],
            rule["source_address_prefix"],
            rule["destination_address_prefix"],
            rule["destination_port_range"] ?? String(rule["destination_port_ranges"]),
          ].join(" "),
        ),
      ).toEqual([
        "Inbound Allow 172.27.0.0/24 * 443",
        "Inbound Allow GatewayManager * 443",
        "Inbound Allow AzureLoadBalancer * 443",
        "Inbound Allow VirtualNetwork VirtualNetwork 5701,8080",
        "Outbound Allow * VirtualNetwork 22,3389",
        "Outbound Allow VirtualNetwork VirtualNetwork 5701,8080",
        "Outbound Allow * AzureCloud 443",
        "Outbound Allow * Internet 80",
        "Inbound Deny * * *",
        "Outbound Deny * * *",
      ]);
      const tied = Object.keys(parsed.resources("azurerm_subnet_route_table_association"));
      expect(tied.filter((name) => name.includes("Bastion"))).toEqual([]);
    });

    test("keeps the gateway's place, and tells its clients to ask the firewall for names", () => {
      const subnets = Object.values(parsed.resources("azurerm_subnet")).map(({ name, address_prefixes: range }) =>
        [name, range].join(" "),
      );
      expect(subnets).toEqual(
        expect.arrayContaining(["GatewaySubnet 10.0.0.128/26", "AzureBastionSubnet 10.0.1.0/26"]),
      );
      expect(parsed.only("azurerm_virtual_network")).toMatchObject({ dns_servers: ["10.0.0.4"] });
      expect(synth().only("azurerm_virtual_network")).not.toHaveProperty("dns_servers");
    });

    test("answers clients and machine past the firewall", () => {
      const { hub } = build({ vpnClientAddressSpace: "172.27.0.0/24", furtherRanges: { "jump-host": "10.2.0.0/26" } });
      expect(hub.remoteRanges).toEqual({ "vpn-clients": "172.27.0.0/24", "jump-host": "10.2.0.0/26" });
    });
  });

  describe("with a resolver behind the firewall", () => {
    const forwardedDomains = {
      corp: { domain: "corp.contoso.example", servers: ["10.128.0.5", "10.128.0.4"] },
      plant: { domain: "plant.contoso.example", servers: ["10.128.0.4"] },
    };
    const parsed = synth({ forwardedDomains, onPremises: { datacenter: "10.128.0.0/16" } });

    test("lets the firewall ask the resolver, and the workloads the firewall", () => {
      expect(parsed.only("azurerm_firewall_policy")).toMatchObject({
        dns: { proxy_enabled: true, servers: ["10.0.0.196"] },
      });
      expect(build({ forwardedDomains }).hub.dnsServers).toEqual(["10.0.0.4"]);
      expect(parsed.only("azurerm_private_dns_resolver_inbound_endpoint")).toMatchObject({
        ip_configurations: { private_ip_allocation_method: "Static", private_ip_address: "10.0.0.196" },
      });
    });

    test("gives each endpoint a subnet of its own, which moves no other one", () => {
      const ranges = Object.values(parsed.resources("azurerm_subnet")).map(({ name, address_prefixes: prefixes }) => [
        name,
        String(prefixes),
      ]);
      expect(Object.fromEntries(ranges)).toEqual({
        AzureFirewallSubnet: "10.0.0.0/26",
        "snet-hub-endpoints-test-sdc": "10.0.0.64/26",
        GatewaySubnet: "10.0.0.128/26",
        "snet-hub-dns-inbound-test-sdc": "10.0.0.192/28",
        "snet-hub-dns-outbound-test-sdc": "10.0.0.208/28",
      });
    });

    test("is asked by the firewall alone, and asks the named servers alone, past the firewall and back", () => {
      const flows = Object.values(parsed.resources("azurerm_network_security_group")).flatMap(
        ({ security_rule: rules }) =>
          (rules as Record<string, unknown>[]).filter(({ name }) => String(name).endsWith("Dns")),
      );
      expect(flows).toEqual([
        expect.objectContaining({
          direction: "Inbound",
          source_address_prefix: "10.0.0.0/26",
          destination_address_prefix: "10.0.0.192/28",
          destination_port_range: "53",
        }),
        expect.objectContaining({
          direction: "Outbound",
          source_address_prefix: "10.0.0.208/28",
          destination_address_prefixes: ["10.128.0.4", "10.128.0.5"],
          destination_port_range: "53",
        }),
      ]);
      expect(parsed.only("azurerm_firewall_policy_rule_collection_group")).toMatchObject({
        priority: 200,
        network_rule_collection: [
          {
            action: "Allow",
            rule: [
              {
                source_addresses: ["10.0.0.208/28"],
                destination_addresses: ["10.128.0.4", "10.128.0.5"],
                destination_ports: ["53"],
              },
            ],
          },
        ],
      });
      const routes = Object.values(parsed.resources("azurerm_route")).map(({ name, address_prefix }) => [
        name,
        address_prefix,
      ]);
      expect(routes).toContainEqual(["to-hub-resolver", "10.0.0.208/28"]);
    });

    test("forwards each domain by a rule of the hub's network", () => {
      const rules = Object.values(parsed.resources("azurerm_private_dns_resolver_forwarding_rule"));
      expect(rules.map(({ domain_name, target_dns_servers: servers }) => [domain_name, servers])).toEqual([
        [
          "corp.contoso.example.",
          [
            { ip_address: "10.128.0.5", port: 53 },
            { ip_address: "10.128.0.4", port: 53 },
          ],
        ],
        ["plant.contoso.example.", [{ ip_address: "10.128.0.4", port: 53 }]],
      ]);
      expect(parsed.only("azurerm_private_dns_resolver_virtual_network_link")).toMatchObject({
        virtual_network_id: expect.stringContaining("azurerm_virtual_network.Hub"),
      });
    });
  });

  describe("with something on the other side of a gateway", () => {
    const parsed = synth({
      onPremises: { datacenter: "10.128.0.0/16" },
      peeredRanges: { shared: "10.64.0.0/24" },
      gatewayTransit: true,
    });
    const named = (type: string, part: string) =>
      Object.values(parsed.resources(type)).find(({ name }) => String(name).includes(part));
    const toFirewall = (address_prefix: string) => ({
      address_prefix,
      next_hop_type: "VirtualAppliance",
      next_hop_in_ip_address: "10.0.0.4",
    });

    test("keeps a place for the gateway, behind the subnets that were there", () => {
      expect(named("azurerm_subnet", "GatewaySubnet")).toMatchObject({ address_prefixes: ["10.0.0.128/26"] });
      expect(named("azurerm_subnet", "AzureFirewallSubnet")).toMatchObject({ address_prefixes: ["10.0.0.0/26"] });
      expect(named("azurerm_subnet", "endpoints")).toMatchObject({ address_prefixes: ["10.0.0.64/26"] });
      expect(() => build({ addressSpace: "10.0.0.0/25", onPremises: { dc: "10.128.0.0/16" } })).toThrow(
        "is too small for the subnet gateway of the hub; give at least a /24",
      );
    });

    test("lets the gateway learn routes, with no default route and no security group", () => {
      expect(named("azurerm_route_table", "gateway")).toMatchObject({ bgp_route_propagation_enabled: true });
      expect(named("azurerm_route_table", "gateway")).not.toHaveProperty("route");
      const subnet = Object.entries(parsed.resources("azurerm_subnet")).find(
        ([, one]) => one["name"] === "GatewaySubnet",
      );
      const guarded = Object.values(parsed.resources("azurerm_subnet_network_security_group_association"));
      expect(guarded.map(({ subnet_id: id }) => id)).not.toContain(`\${azurerm_subnet.${subnet?.[0]}.id}`);
      const routes = Object.values(parsed.resources("azurerm_route"));
      expect(routes.map(({ address_prefix: range }) => range)).not.toContain("0.0.0.0/0");
    });

    test("sends what the gateway brings to the firewall first", () => {
      expect(Object.values(parsed.resources("azurerm_route"))).toEqual([
        expect.objectContaining({ name: "to-hub-endpoints", ...toFirewall("10.0.0.64/26") }),
        expect.objectContaining({ name: "to-shared", ...toFirewall("10.64.0.0/24") }),
      ]);
    });

    test("answers by way of the firewall, whatever the gateway learns", () => {
      expect(named("azurerm_route_table", "rt-hub-test")).toMatchObject({
        bgp_route_propagation_enabled: false,
        route: [toFirewall("0.0.0.0/0"), toFirewall("10.128.0.0/16"), toFirewall("10.64.0.0/24")],
      });
    });

    test("keeps the firewall's way to the internet, and lets it learn the other side", () => {
      expect(named("azurerm_route_table", "firewall")).toMatchObject({
        bgp_route_propagation_enabled: true,
        route: [{ address_prefix: "0.0.0.0/0", next_hop_type: "Internet" }],
      });
    });

    test("tells workloads of it", () => {
      const { hub } = build({ onPremises: { datacenter: "10.128.0.0/16" } });
      expect(hub).toMatchObject({
        gatewayTransit: false,
        remoteRanges: { datacenter: "10.128.0.0/16" },
        firewallAddressPrefix: "10.0.0.0/26",
        gatewayRouteTableId: expect.stringMatching("/routeTables/rt-hub-gateway-test-sdc$") as string,
      });
    });
  });

  test.each([
    ["10.0.0.0/26", "is too small for the subnet endpoints of the hub; give at least a /25"],
    ["20.0.0.0/20", "is not private"],
    ["10.0.0.1/20", "is not a range in CIDR notation"],
    ["172.30.0.0/20", "is kept by Container Apps and agents"],
  ])("refuses the address space %s", (addressSpace, message) => {
    expect(() => build({ addressSpace })).toThrow(message);
  });
});

describe("existingHub", () => {
  const scope = testStack();

  test("uses the firewall as DNS server unless another one is named", () => {
    const hub = existingHub(scope, { virtualNetworkId: network, firewallPrivateIp: "10.0.0.4" });
    expect(hub).toMatchObject({ dnsServers: ["10.0.0.4"] });
    const own = existingHub(scope, {
      virtualNetworkId: network,
      firewallPrivateIp: "10.0.0.4",
      dnsServers: ["10.0.1.4"],
    });
    expect(own).toMatchObject({ firewallPrivateIp: "10.0.0.4", dnsServers: ["10.0.1.4"] });
  });

  test.each([
    [{ virtualNetworkId: "vnet-hub" }, "vnet-hub is not an ARM id; give the id of a Microsoft.Network/virtualNetworks"],
    [{ firewallPolicyId: network }, "give the id of a Microsoft.Network/firewallPolicies"],
    [{ firewallPrivateIp: "firewall" }, "stack: hub address firewall is not an IPv4 address; write it as 10.0.0.4"],
    [{ dnsServers: ["10.0.0"] }, "hub address 10.0.0 is not an IPv4 address"],
    [
      { endpoints: { subnetId: network, addressPrefix: "10.0.0.64/26" } },
      "give the id of a Microsoft.Network/virtualNetworks/subnets",
    ],
    [
      { endpoints: { subnetId: `${network}/subnets/pe`, addressPrefix: "10.0.0.64" } },
      "range 10.0.0.64 of the hub's endpoints is not in CIDR notation",
    ],
  ])("refuses %j", (wrong, message) => {
    expect(() => existingHub(scope, { virtualNetworkId: network, firewallPrivateIp: "10.0.0.4", ...wrong })).toThrow(
      message,
    );
  });
});
