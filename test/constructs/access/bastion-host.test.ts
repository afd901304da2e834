import type { BastionHostProps } from "../../../constructs/access/bastion-host";
import { BastionHost } from "../../../constructs/access/bastion-host";
import { LandingZone } from "../../../constructs/core/landing-zone";
import type { RegionName } from "../../../constructs/core/regions";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers";
const subnetId = `${group}/Microsoft.Network/virtualNetworks/vnet-hub/subnets/AzureBastionSubnet`;
const logWorkspaceId = `${group}/Microsoft.OperationalInsights/workspaces/log`;

function synth(props: Partial<BastionHostProps> = {}, location: RegionName = "swedencentral") {
  const stack = testStack({ ...testEstate, location });
  const landingZone = new LandingZone(stack, "LandingZone", { label: "access", logWorkspaceId });
  new BastionHost(stack, "Bastion", { landingZone, subnetId, ...props });
  return synthStack(stack);
}

describe("BastionHost", () => {
  test("has no public address, and records sessions of which nothing else comes out", () => {
    const parsed = synth();
    expect(parsed.only("azapi_resource")).toMatchObject({
      type: "Microsoft.Network/bastionHosts@2025-03-01",
      name: "bas-access-test-sdc",
      body: {
        sku: { name: "Premium" },
        properties: {
          enablePrivateOnlyBastion: true,
          enableSessionRecording: true,
          disableCopyPaste: true,
          enableFileCopy: false,
          enableTunneling: false,
          enableShareableLink: false,
          enableIpConnect: false,
          ipConfigurations: [{ properties: { subnet: { id: subnetId } } }],
        },
      },
    });
    expect(parsed.resources("azurerm_public_ip")).toEqual({});
  });

  test("has an address where people come over the internet, protected by itself or by the network's plan", () => {
    const own = synth({ fromInternet: {} });
    expect(JSON.stringify(own.only("azapi_resource")["body"])).toMatch(/publicIPAddress.*azurerm_public_ip\./);
    expect(own.only("azapi_resource")).toMatchObject({ body: { properties: { enablePrivateOnlyBastion: false } } });
    expect(own.only("azurerm_public_ip")).toMatchObject({ ddos_protection_mode: "Enabled", zones: ["1", "2", "3"] });
    const planned = synth({ fromInternet: { networkHasDdosPlan: true } });
    expect(planned.only("azurerm_public_ip")).toMatchObject({ ddos_protection_mode: "VirtualNetworkInherited" });
  });

  test("spreads over zones in the regions in which it can", () => {
    expect(synth().only("azapi_resource")).toMatchObject({ body: { zones: ["1", "2", "3"] } });
    expect(synth({}, "germanywestcentral").only("azapi_resource")["body"]).not.toHaveProperty("zones");
  });

  test("tells who opened sessions", () => {
    expect(synth().only("azurerm_monitor_diagnostic_setting")).toMatchObject({
      enabled_log: [{ category_group: "allLogs" }],
      log_analytics_workspace_id: logWorkspaceId,
    });
  });
});
