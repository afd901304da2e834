import { LandingZone } from "../../../constructs/core/landing-zone";
import type { IHub } from "../../../constructs/network/hub-interface";
import type { SpokeProps } from "../../../constructs/network/spoke";
import { Spoke } from "../../../constructs/network/spoke";
import type { Attributes, SynthesizedStack } from "../../helpers/synth-stack";
import { synthStack, testStack } from "../../helpers/synth-stack";

const platform = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub/providers";
const hub: IHub = {
  virtualNetworkId: `${platform}/Microsoft.Network/virtualNetworks/vnet-hub`,
  firewallPolicyId: `${platform}/Microsoft.Network/firewallPolicies/afwp-hub`,
  firewallPrivateIp: "10.0.0.4",
  dnsServers: ["10.0.0.4"],
  endpointsAddressPrefix: "10.0.0.64/26",
};
const logWorkspaceId = `${platform}/Microsoft.OperationalInsights/workspaces/log-platform`;

function synth(props: Partial<SpokeProps> = {}): SynthesizedStack {
  const stack = testStack();
  const landingZone = new LandingZone(stack, "LandingZone", { label: "hr", purpose: "network", logWorkspaceId });
  new Spoke(stack, "Spoke", { landingZone, addressSpace: "10.1.0.0/24", hub, ...props });
  return synthStack(stack);
}

function named(parsed: SynthesizedStack, type: string, part: string): Attributes {
  const found = Object.values(parsed.resources(type)).find(({ name }) => String(name).includes(part));
  if (!found) throw new Error(`no ${type} ${part}`);
  return found;
}
const rulesOf = (parsed: SynthesizedStack, part: string) =>
  named(parsed, "azurerm_network_security_group", part)["security_rule"] as Attributes[];
const everything: Partial<SpokeProps> = {
  subnets: { agents: 26, containerApps: 27 },
  egress: ["certificates", { name: "partner-api", fqdns: ["api.example.com"] }],
  clients: { office: "10.8.0.0/16" },
};

describe("Spoke", () => {
  test("opens what programs in one kind of subnet may reach to no other", () => {
    const tools = { name: "mcp-tickets", fqdns: ["mcp.contoso.example"] };
    const parsed = synth({ ...everything, egressOf: { agents: [tools] } });
    const [rules] = Object.values(parsed.resources("azurerm_firewall_policy_rule_collection_group")).flatMap(
      ({ application_rule_collection }) => application_rule_collection as { rule: Attributes[] }[],
    );
    const names = rules?.rule.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["agents-mcp-tickets", "agents-partner-api", "apps-partner-api"]));
    expect(names).not.toContain("apps-mcp-tickets");
  });

  test("makes these resources", () => {
    expect(synth().addresses).toMatchInlineSnapshot(`
      [
        "azurerm_firewall_policy_rule_collection_group.Spoke_Egress_FE3437E1",
        "azurerm_monitor_diagnostic_setting.Spoke_Logs-virtualNetwork_3F66C7AF",
        "azurerm_monitor_diagnostic_setting.Spoke_containerApps_Logs-networkSecurityGroup_4E5DB238",
        "azurerm_monitor_diagnostic_setting.Spoke_privateEndpoints_Logs-networkSecurityGroup_C62F0028",
        "azurerm_network_security_group.Spoke_containerApps_SecurityGroup_315CF4A9",
        "azurerm_network_security_group.Spoke_privateEndpoints_SecurityGroup_6548B117",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_route_table.Spoke_Route_915EAD34",
        "azurerm_subnet.Spoke_containerApps_9819E4F8",
        "azurerm_subnet.Spoke_privateEndpoints_4A9BCF71",
        "azurerm_subnet_network_security_group_association.Spoke_containerApps_SecurityGroupAssociation_3A1DA6D7",
        "azurerm_subnet_network_security_group_association.Spoke_privateEndpoints_SecurityGroupAssociation_62681703",
        "azurerm_subnet_route_table_association.Spoke_containerApps_RouteTableAssociation_415CFAD9",
        "azurerm_subnet_route_table_association.Spoke_privateEndpoints_RouteTableAssociation_2FFEE587",
        "azurerm_virtual_network.Spoke_F0C97538",
        "azurerm_virtual_network_peering.Spoke_Peering_FromHub_25328D9A",
        "azurerm_virtual_network_peering.Spoke_Peering_ToHub_86D74463",
      ]
    `);
  });

  test("resolves names at the hub", () => {
    expect(synth().only("azurerm_virtual_network")).toMatchObject({ dns_servers: ["10.0.0.4"] });
  });

  test("sends all traffic of all subnets to the firewall and learns no other route", () => {
    const parsed = synth(everything);
    expect(parsed.only("azurerm_route_table")).toMatchObject({
      bgp_route_propagation_enabled: false,
      route: [{ address_prefix: "0.0.0.0/0", next_hop_type: "VirtualAppliance", next_hop_in_ip_address: "10.0.0.4" }],
    });
    const ids = (type: string) => Object.values(parsed.resources(type)).map(({ subnet_id }) => subnet_id);
    const subnets = Object.keys(parsed.resources("azurerm_subnet")).map((name) => `\${azurerm_subnet.${name}.id}`);
    expect(subnets).toHaveLength(3);
    expect(ids("azurerm_subnet_route_table_association").sort()).toEqual(subnets.sort());
    expect(ids("azurerm_subnet_network_security_group_association").sort()).toEqual(subnets.sort());
  });

  test("gives no subnet an implicit way out, and private endpoints no exception from the guards", () => {
    for (const subnet of Object.values(synth(everything).resources("azurerm_subnet"))) {
      expect(subnet).toMatchObject({
        default_outbound_access_enabled: false,
        private_endpoint_network_policies: "Enabled",
      });
    }
  });

  test("what comes to the network later has its subnets behind those that are there, and each kind once", () => {
    const prefixes = (parsed: SynthesizedStack) =>
      Object.fromEntries(
        Object.values(parsed.resources("azurerm_subnet")).map((subnet) => [
          String(subnet["name"]),
          (subnet["address_prefixes"] as readonly string[])[0],
        ]),
      );
    const before = prefixes(synth());
    const agents = { agents: 26, privateEndpoints: 26 } as const;
    const after = prefixes(synth({ subnets: { containerApps: 27 }, laterSubnets: [agents] }));
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toHaveLength(3);
    expect(Object.entries(after).find(([name]) => name.includes("agents"))?.[1]).toBe("10.1.0.64/26");
  });

  test("delegates the subnets of apps and agents under the name that Azure compares with its case", () => {
    const parsed = synth(everything);
    for (const part of ["apps", "agents"]) {
      expect(named(parsed, "azurerm_subnet", part)).toMatchObject({
        delegation: [{ service_delegation: { name: "Microsoft.App/environments" } }],
      });
    }
    expect(named(parsed, "azurerm_subnet", "endpoints")).not.toHaveProperty("delegation");
  });

  test("ends every security group with a deny in both directions and lets no one in from anywhere", () => {
    const parsed = synth(everything);
    for (const part of ["apps", "agents", "endpoints"]) {
      const rules = rulesOf(parsed, part);
      for (const direction of ["Inbound", "Outbound"]) {
        expect(rules).toContainEqual(expect.objectContaining({ direction, access: "Deny", priority: 4096 }));
      }
      const inbound = rules.filter(({ direction, access }) => direction === "Inbound" && access === "Allow");
      for (const { source_address_prefix: source } of inbound)
        expect(["*", "Internet", "0.0.0.0/0"]).not.toContain(source);
    }
  });

  test("lets apps and agents reach private endpoints, which themselves call no one", () => {
    const rules = rulesOf(synth(everything), "endpoints");
    expect(rules.filter(({ access }) => access === "Allow")).toEqual([
      expect.objectContaining({
        direction: "Inbound",
        source_address_prefixes: ["10.1.0.0/26", "10.1.0.64/27"],
        destination_address_prefix: "10.1.0.96/27",
        destination_port_range: "443",
      }),
    ]);
  });

  test("lets named clients in to apps, not to agents", () => {
    const parsed = synth(everything);
    const fromOffice = (part: string) =>
      rulesOf(parsed, part).filter((rule) => rule["source_address_prefix"] === "10.8.0.0/16");
    expect(fromOffice("apps")).toEqual([expect.objectContaining({ destination_port_ranges: ["443", "31443"] })]);
    expect(fromOffice("agents")).toEqual([]);
    expect(fromOffice("endpoints")).toEqual([]);
  });

  test("lets named builders in to private endpoints, not to apps or agents", () => {
    const parsed = synth({ ...everything, builders: { runners: "10.9.0.0/24" } });
    const fromRunners = (part: string) =>
      rulesOf(parsed, part).filter((rule) => rule["source_address_prefix"] === "10.9.0.0/24");
    expect(fromRunners("endpoints")).toEqual([
      expect.objectContaining({ name: "AllowBuilders-runners", access: "Allow", destination_port_range: "443" }),
    ]);
    expect(fromRunners("apps")).toEqual([]);
    expect(fromRunners("agents")).toEqual([]);
  });

  test("opens the security group to what the firewall then checks by name, and to the platform's endpoints", () => {
    const outbound = rulesOf(synth(everything), "apps").filter(
      ({ direction, access }) => direction === "Outbound" && access === "Allow",
    );
    expect(
      outbound.map((rule) => [
        rule["destination_address_prefix"],
        rule["destination_port_range"] ?? rule["destination_port_ranges"],
      ]),
    ).toEqual([
      ["10.1.0.64/27", "*"],
      ["10.0.0.4", "53"],
      ["10.0.0.4", "53"],
      ["10.1.0.96/27", "443"],
      ["10.0.0.64/26", "443"],
      ["AzureActiveDirectory", "443"],
      ["AzureFrontDoor.FirstParty", "443"],
      ["MicrosoftContainerRegistry", "443"],
      ["Internet", ["443", "80"]],
    ]);
  });

  test("writes firewall rules for its own subnets only, each apart, without a wildcard", () => {
    const group = synth(everything).only("azurerm_firewall_policy_rule_collection_group");
    expect(group).toMatchObject({ firewall_policy_id: hub.firewallPolicyId, name: "rcg-hr-test-sdc" });
    const collections = [group["network_rule_collection"], group["application_rule_collection"]] as Attributes[][];
    const rules = collections.flat().flatMap((collection) => collection["rule"] as Attributes[]);
    expect(rules.map(({ name }) => name)).toEqual([
      "agents-agentRuntime",
      "apps-containerAppsRuntime",
      "apps-entraSignIn",
      "agents-agentRuntime",
      "agents-certificates",
      "agents-partner-api",
      "apps-containerAppsRuntime",
      "apps-certificates",
      "apps-partner-api",
    ]);
    for (const rule of rules) {
      expect([["10.1.0.0/26"], ["10.1.0.64/27"]]).toContainEqual(rule["source_addresses"]);
      expect(JSON.stringify(rule)).not.toContain("*");
    }
  });

  test("gives each workload a priority of its own that others do not move", () => {
    const priority = () => synth().only("azurerm_firewall_policy_rule_collection_group")["priority"];
    expect(priority()).toBe(priority());
    expect(priority()).toBeGreaterThanOrEqual(1000);
    expect(priority()).toBeLessThan(61000);
  });

  test("leaves a firewall alone whose rules are someone else's", () => {
    const parsed = synth({ hub: { ...hub, firewallPolicyId: undefined } });
    expect(parsed.resources("azurerm_firewall_policy_rule_collection_group")).toEqual({});
  });

  test("peers both ways, and takes forwarded traffic from the hub only", () => {
    const parsed = synth();
    expect(named(parsed, "azurerm_virtual_network_peering", "hr-to-hub")).toMatchObject({
      remote_virtual_network_id: hub.virtualNetworkId,
      allow_forwarded_traffic: true,
    });
    expect(named(parsed, "azurerm_virtual_network_peering", "hub-to-hr")).toMatchObject({
      resource_group_name: "rg-hub",
      virtual_network_name: "vnet-hub",
      allow_forwarded_traffic: false,
      allow_gateway_transit: false,
    });
  });

  test("changes the firewall's rules after the hub's network, which a peering locks", () => {
    expect(synth().only("azurerm_firewall_policy_rule_collection_group")["depends_on"]).toEqual([
      expect.stringMatching(/\.Spoke_Peering_ToHub_/),
      expect.stringMatching(/\.Spoke_Peering_FromHub_/),
    ]);
  });

  test("makes its own side of the peering alone where the hub's owner makes the other", () => {
    expect(Object.keys(synth({ peering: "spoke" }).resources("azurerm_virtual_network_peering"))).toHaveLength(1);
  });

  test.each<[string, Partial<SpokeProps>, string]>([
    ["an address space that is too small", { addressSpace: "10.1.0.0/27" }, "give at least a /26"],
    [
      "a public address space",
      { addressSpace: "20.1.0.0/24" },
      "stack/Spoke: address space 20.1.0.0/24 is not private",
    ],
    [
      "a range of the platform below",
      { addressSpace: "172.31.4.0/24" },
      "choose a range outside 172.30.0.0/16, 172.31.0.0/16",
    ],
    [
      "a subnet that is too small",
      { subnets: { agents: 28 } },
      "a /28 is too small for the subnet agents; give at least a /27 [ZTAI-CON-002]",
    ],
    ["a client range without bounds", { clients: { all: "0.0.0.0/0" } }, "client range all 0.0.0.0/0 is too wide"],
    [
      "a client range that is none",
      { clients: { office: "10.8.0.0" } },
      "client range office 10.8.0.0 is not in CIDR notation",
    ],
    [
      "a client name that no rule can bear",
      { clients: { "the office": "10.8.0.0/16" } },
      "client name the office is not usable",
    ],
    ["a builder range without bounds", { builders: { all: "0.0.0.0/0" } }, "builder range all 0.0.0.0/0 is too wide"],
    [
      "a wildcard",
      { egress: [{ name: "all", fqdns: ["*"] }] },
      "egress rule all has *, which is not an exact host name",
    ],
  ])("refuses %s", (_, props, message) => {
    expect(() => synth(props)).toThrow(message);
  });

  describe("behind a hub with a gateway", () => {
    const behind: IHub = {
      ...hub,
      remoteRanges: { datacenter: "10.128.0.0/16" },
      gatewayTransit: true,
      gatewayRouteTableId: `${platform}/Microsoft.Network/routeTables/rt-gateway`,
      firewallAddressPrefix: "10.0.0.0/26",
    };
    const parsed = synth({
      hub: behind,
      clients: { office: "10.8.0.0/16", factory: "10.128.4.0/24" },
      builders: { runners: "10.9.0.0/24", developers: "10.128.5.0/24" },
      privateHosts: ["kv-hr.vault.azure.net"],
    });
    const group = parsed.only("azurerm_firewall_policy_rule_collection_group");
    const collection = (kind: string, name: string) =>
      (group[kind] as Attributes[]).find((one) => one["name"] === name)?.["rule"] as Attributes[];

    test("uses the gateway once the hub offers it", () => {
      const [[hubSide] = [], [ownSide] = []] = ["FromHub", "ToHub"].map((part) =>
        Object.entries(parsed.resources("azurerm_virtual_network_peering")).filter(([name]) => name.includes(part)),
      );
      expect(hubSide?.[1]).toMatchObject({ allow_gateway_transit: true, use_remote_gateways: false });
      expect(String(hubSide?.[1]["depends_on"])).not.toContain("azurerm_virtual_network_peering");
      expect(ownSide?.[1]).toMatchObject({
        allow_gateway_transit: false,
        use_remote_gateways: true,
        depends_on: expect.arrayContaining([`azurerm_virtual_network_peering.${hubSide?.[0]}`]),
      });
    });

    test("stops using it before the hub stops offering it", () => {
      const peerings = synth({ hub: { ...behind, gatewayTransit: false } }).resources(
        "azurerm_virtual_network_peering",
      );
      const [own] = Object.keys(peerings).filter((name) => name.includes("ToHub"));
      const hubSide = Object.entries(peerings).find(([name]) => name.includes("FromHub"))?.[1];
      expect(hubSide).toMatchObject({
        allow_gateway_transit: false,
        depends_on: expect.arrayContaining([`azurerm_virtual_network_peering.${own}`]),
      });
    });

    test("peers once its subnets are tied to their guards", () => {
      const ties = ["azurerm_subnet_network_security_group_association", "azurerm_subnet_route_table_association"];
      const waits = ties.flatMap((type) => Object.keys(parsed.resources(type)).map((name) => `${type}.${name}`));
      for (const { depends_on } of Object.values(parsed.resources("azurerm_virtual_network_peering"))) {
        expect(depends_on).toEqual(expect.arrayContaining(waits));
      }
    });

    test("routes what is behind the hub to the firewall in both directions", () => {
      expect(parsed.only("azurerm_route_table")).toMatchObject({
        bgp_route_propagation_enabled: false,
        route: [
          { name: "to-firewall", address_prefix: "0.0.0.0/0" },
          { name: "to-datacenter", address_prefix: "10.128.0.0/16", next_hop_in_ip_address: "10.0.0.4" },
        ],
      });
      expect(parsed.only("azurerm_route")).toMatchObject({
        name: "to-hr",
        resource_group_name: "rg-hub",
        route_table_name: "rt-gateway",
        address_prefix: "10.1.0.0/24",
        next_hop_type: "VirtualAppliance",
        next_hop_in_ip_address: "10.0.0.4",
      });
    });

    test("lets clients behind it in to apps through the firewall, and those of peered networks not", () => {
      expect(collection("network_rule_collection", "allow-clients")).toEqual([
        {
          name: "clients-factory",
          protocols: ["TCP"],
          source_addresses: ["10.128.4.0/24"],
          destination_addresses: ["10.1.0.0/27"],
          destination_ports: ["443"],
        },
      ]);
      const into = rulesOf(parsed, "apps").map((rule) => rule["source_address_prefix"]);
      expect(into).toEqual(expect.arrayContaining(["10.8.0.0/16", "10.128.4.0/24"]));
    });

    test("lets builders behind it call private endpoints by name, in the name of the firewall", () => {
      expect(collection("application_rule_collection", "allow-builders")).toEqual([
        {
          name: "builders-developers",
          source_addresses: ["10.128.5.0/24"],
          destination_fqdns: ["kv-hr.vault.azure.net"],
          terminate_tls: false,
          protocols: [{ type: "Https", port: 443 }],
        },
      ]);
      const into = rulesOf(parsed, "endpoints").filter(
        ({ direction, access }) => `${direction}${access}` === "InboundAllow",
      );
      expect(into.map((rule) => [rule["name"], rule["source_address_prefix"]])).toEqual([
        ["AllowWorkloadHttps", "10.1.0.0/27"],
        ["AllowBuilders-runners", "10.9.0.0/24"],
        ["AllowBuildersThroughFirewall", "10.0.0.0/26"],
      ]);
    });
  });

  describe("with a subnet for an application gateway", () => {
    const gateway: Partial<SpokeProps> = {
      subnets: { containerApps: 27, applicationGateway: 27 },
      egress: ["certificates"],
      clients: { office: "10.8.0.0/16", branch: "10.128.1.0/24" },
      hub: { ...hub, remoteRanges: { branches: "10.128.0.0/16" } },
    };
    const allowed = (parsed: SynthesizedStack, part: string, direction: string) =>
      rulesOf(parsed, part)
        .filter((rule) => rule["direction"] === direction && rule["access"] === "Allow")
        .map((rule) => [
          rule["name"],
          rule[direction === "Inbound" ? "source_address_prefix" : "destination_address_prefix"],
          rule["destination_port_range"] ?? rule["destination_port_ranges"],
        ]);

    test("moves no other subnet of its size, and is delegated to the service", () => {
      const parsed = synth(gateway);
      const ranges = (part: string) => named(parsed, "azurerm_subnet", part)["address_prefixes"];
      expect([ranges("apps"), ranges("endpoints"), ranges("entry")]).toEqual([
        ["10.1.0.0/27"],
        ["10.1.0.32/27"],
        ["10.1.0.64/27"],
      ]);
      expect(named(parsed, "azurerm_subnet", "entry")).toMatchObject({
        delegation: [{ name: "gateway", service_delegation: { name: "Microsoft.Network/applicationGateways" } }],
      });
    });

    test("lets clients call the gateway, and the gateway alone call the apps", () => {
      const parsed = synth(gateway);
      expect(allowed(parsed, "entry", "Inbound")).toEqual([
        ["AllowClients-office", "10.8.0.0/16", "443"],
        ["AllowClients-branch", "10.128.1.0/24", "443"],
        ["AllowLoadBalancerProbes", "AzureLoadBalancer", "*"],
      ]);
      const callers = allowed(parsed, "apps", "Inbound").filter(([name]) => name !== "AllowWithinSubnetInbound");
      expect(callers).toEqual([
        ["AllowApplicationGateway", "10.1.0.64/27", ["443", "31443"]],
        ["AllowLoadBalancerProbes", "AzureLoadBalancer", "30000-32767"],
      ]);
      const group = parsed.only("azurerm_firewall_policy_rule_collection_group");
      expect(JSON.stringify(group["network_rule_collection"])).toContain(
        '"destination_addresses":["10.1.0.64/27"],"destination_ports":["443"],"name":"clients-branch"',
      );
    });

    test("lets the gateway reach names, the vault and the apps, and no internet", () => {
      const parsed = synth(gateway);
      expect(allowed(parsed, "entry", "Outbound")).toEqual([
        ["AllowDnsUdp", "10.0.0.4", "53"],
        ["AllowDnsTcp", "10.0.0.4", "53"],
        ["AllowPrivateEndpoints", "10.1.0.32/27", "443"],
        ["AllowApps", "10.1.0.0/27", ["443", "31443"]],
      ]);
      expect(parsed.only("azurerm_route_table")).toMatchObject({ route: [{ next_hop_type: "VirtualAppliance" }, {}] });
    });

    test("answers the internet past the firewall, which saw no call, where everybody may come", () => {
      const parsed = synth({ ...gateway, clients: {}, entryFrom: "internet" });
      expect(allowed(parsed, "entry", "Inbound")).toContainEqual(["AllowClients-internet", "Internet", "443"]);
      expect(JSON.stringify(allowed(parsed, "apps", "Inbound"))).not.toContain("Internet");
      const own = named(parsed, "azurerm_route_table", "entry");
      expect(own).toMatchObject({
        bgp_route_propagation_enabled: false,
        route: [{ address_prefix: "0.0.0.0/0", next_hop_type: "Internet" }],
      });
      const ties = Object.values(parsed.resources("azurerm_subnet_route_table_association"));
      const direct = ties.filter(({ route_table_id: table }) => String(table).includes("EntryRoute"));
      expect(direct.map(({ subnet_id }) => subnet_id)).toEqual([expect.stringContaining("applicationGateway")]);
    });
  });

  describe("behind a hub of Virtual WAN", () => {
    const virtualHubId = `${platform}/Microsoft.Network/virtualHubs/vhub`;

    test("connects to the hub in place of a peering", () => {
      const parsed = synth({ hub: { ...hub, virtualHubId } });
      expect(parsed.resources("azurerm_virtual_network_peering")).toEqual({});
      expect(parsed.only("azurerm_virtual_hub_connection")).toMatchObject({
        name: "vhc-hr-test-sdc",
        virtual_hub_id: virtualHubId,
        internet_security_enabled: true,
      });
      const group = parsed.only("azurerm_firewall_policy_rule_collection_group");
      expect(String(group["depends_on"])).toMatch(/^azurerm_virtual_hub_connection\./);
    });

    test("leaves the connection to the hub's owner", () => {
      const parsed = synth({ hub: { ...hub, virtualHubId }, peering: "spoke" });
      expect(parsed.resources("azurerm_virtual_hub_connection")).toEqual({});
      expect(parsed.resources("azurerm_virtual_network_peering")).toEqual({});
    });
  });
});
