import type { WorkloadNetworkStackProps } from "../../stacks/workload-network-stack";
import { WorkloadNetworkStack } from "../../stacks/workload-network-stack";
import type { SynthesizedStack } from "../helpers/synth-stack";
import { synthStack, testApp, testEstate } from "../helpers/synth-stack";

const platformSubscriptionId = "00000000-0000-0000-0000-000000000002";
const group = `/subscriptions/${platformSubscriptionId}/resourceGroups/rg-hub`;
const hub = {
  virtualNetworkId: `${group}/providers/Microsoft.Network/virtualNetworks/vnet-hub`,
  firewallPolicyId: `${group}/providers/Microsoft.Network/firewallPolicies/afwp-hub`,
  firewallPrivateIp: "10.0.0.4",
  dnsServers: ["10.0.0.4"],
};

function build(props: Partial<WorkloadNetworkStackProps> = {}): WorkloadNetworkStack {
  return new WorkloadNetworkStack(testApp(), "hr-assistant-network", {
    estate: testEstate,
    backend: { type: "local" },
    platformSubscriptionId,
    workload: "hr-assistant",
    classification: "confidential",
    addressSpace: "10.1.0.0/22",
    hub,
    dnsZonesResourceGroupId: group,
    workspaceId: `${group}/providers/Microsoft.OperationalInsights/workspaces/log-platform`,
    ...props,
  });
}
const nameOf = (parsed: SynthesizedStack, type: string, part = "") =>
  Object.values(parsed.resources(type))
    .map(({ name }) => String(name))
    .find((name) => name.includes(part));

describe("WorkloadNetworkStack", () => {
  test("makes these resources", () => {
    expect(synthStack(build()).addresses).toMatchInlineSnapshot(`
      [
        "azapi_resource.FlowLog_22E63E81",
        "azurerm_firewall_policy_rule_collection_group.Spoke_Egress_FE3437E1",
        "azurerm_monitor_diagnostic_setting.FlowLogStorage_Logs-blobService_0E8B3AD3",
        "azurerm_monitor_diagnostic_setting.FlowLogStorage_Logs-fileService_13486EB8",
        "azurerm_monitor_diagnostic_setting.FlowLogStorage_Logs-queueService_F82054A3",
        "azurerm_monitor_diagnostic_setting.FlowLogStorage_Logs-storageAccount_89F45942",
        "azurerm_monitor_diagnostic_setting.FlowLogStorage_Logs-tableService_62561C59",
        "azurerm_monitor_diagnostic_setting.Spoke_Logs-virtualNetwork_3F66C7AF",
        "azurerm_monitor_diagnostic_setting.Spoke_containerApps_Logs-networkSecurityGroup_4E5DB238",
        "azurerm_monitor_diagnostic_setting.Spoke_privateEndpoints_Logs-networkSecurityGroup_C62F0028",
        "azurerm_network_security_group.Spoke_containerApps_SecurityGroup_315CF4A9",
        "azurerm_network_security_group.Spoke_privateEndpoints_SecurityGroup_6548B117",
        "azurerm_private_endpoint.FlowLogStorage_PrivateEndpoint-blob_9E9B6249",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_role_assignment.FlowLogStorage_Grant-FlowLog_A84EB03B",
        "azurerm_route_table.Spoke_Route_915EAD34",
        "azurerm_storage_account.FlowLogStorage_078D40A9",
        "azurerm_storage_management_policy.FlowLogStorage_Lifecycle_E7781997",
        "azurerm_subnet.Spoke_containerApps_9819E4F8",
        "azurerm_subnet.Spoke_privateEndpoints_4A9BCF71",
        "azurerm_subnet_network_security_group_association.Spoke_containerApps_SecurityGroupAssociation_3A1DA6D7",
        "azurerm_subnet_network_security_group_association.Spoke_privateEndpoints_SecurityGroupAssociation_62681703",
        "azurerm_subnet_route_table_association.Spoke_containerApps_RouteTableAssociation_415CFAD9",
        "azurerm_subnet_route_table_association.Spoke_privateEndpoints_RouteTableAssociation_2FFEE587",
        "azurerm_user_assigned_identity.FlowLog_Identity_2FD7EA26",
        "azurerm_virtual_network.Spoke_F0C97538",
        "azurerm_virtual_network_peering.Spoke_Peering_FromHub_25328D9A",
        "azurerm_virtual_network_peering.Spoke_Peering_ToHub_86D74463",
      ]
    `);
  });

  test("tells ids as text that match the names of what it makes", () => {
    const stack = build();
    const { virtualNetworkId, privateLink } = stack;
    const apps = stack.subnetId("containerApps");
    const parsed = synthStack(stack);
    const [, , subscription, , resourceGroup, , , , network, , subnet] = privateLink.subnetId.split("/");
    expect(subscription).toBe(testEstate.subscriptionId);
    expect(resourceGroup).toBe(nameOf(parsed, "azurerm_resource_group"));
    expect(network).toBe(nameOf(parsed, "azurerm_virtual_network"));
    expect(subnet).toBe(nameOf(parsed, "azurerm_subnet", "endpoints"));
    expect(apps).toBe(`${virtualNetworkId}/subnets/${nameOf(parsed, "azurerm_subnet", "apps")}`);
  });

  test("writes to the hub in the platform's subscription, and to nothing else there", () => {
    const parsed = synthStack(build());
    const platform = parsed.addresses.filter((address) => {
      const [type = "", name = ""] = address.split(".");
      return parsed.resources(type)[name]?.["provider"] === "azurerm.platform";
    });
    expect(platform.map((address) => address.replace(/_[0-9A-F]{8}$/, ""))).toEqual([
      "azurerm_firewall_policy_rule_collection_group.Spoke_Egress",
      "azurerm_virtual_network_peering.Spoke_Peering_FromHub",
    ]);
  });

  test("puts its own endpoint into a subnet that already has its guards", () => {
    const endpoint = synthStack(build()).only("azurerm_private_endpoint");
    expect(String(endpoint["depends_on"])).toMatch(/azurerm_subnet_network_security_group_association/);
    expect(String(endpoint["depends_on"])).toMatch(/azurerm_subnet_route_table_association/);
  });

  test("carries the classification of the workload", () => {
    expect(synthStack(build()).only("azurerm_virtual_network")).toMatchObject({
      tags: { dataClassification: "Confidential", owner: "platform@contoso.example", environment: "test" },
    });
  });

  test("refuses to tell a subnet that it does not have", () => {
    expect(() => build().subnetId("agents")).toThrow(
      "hr-assistant-network: has no subnet agents; add agents to subnets [ZTAI-CON-004]",
    );
    expect(build({ subnets: { agents: 26 } }).subnetId("agents")).toMatch(/snet-hr-assistant-agents-test-sdc$/);
  });

  test("refuses a hub in a subscription that it has no provider for", () => {
    expect(() => build({ platformSubscriptionId: undefined })).toThrow(
      "writes to vnet-hub in subscription 00000000-0000-0000-0000-000000000002, but the platform's is 00000000-0000-0000-0000-000000000001",
    );
    expect(() =>
      build({ platformSubscriptionId: undefined, peering: "spoke", hub: { ...hub, firewallPolicyId: undefined } }),
    ).not.toThrow();
  });
});
