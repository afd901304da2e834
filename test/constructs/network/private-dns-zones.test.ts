import { LandingZone } from "../../../constructs/core/landing-zone";
import type { PrivateLinkServiceName } from "../../../constructs/core/private-link-services";
import { PrivateDnsZones } from "../../../constructs/network/private-dns-zones";
import { synthStack, testStack } from "../../helpers/synth-stack";

const virtualNetworkId =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub";

function build(services: readonly PrivateLinkServiceName[] = ["blob", "azureMonitor"], locations?: readonly string[]) {
  const stack = testStack();
  const landingZone = new LandingZone(stack, "LandingZone", { label: "hub", purpose: "network" });
  const zones = new PrivateDnsZones(stack, "PrivateDns", { landingZone, services, locations, virtualNetworkId });
  return { zones, parsed: synthStack(stack) };
}

describe("PrivateDnsZones", () => {
  test("makes the zones of the services and no others, each once, also those that services share", () => {
    const { parsed } = build();
    const names = Object.values(parsed.resources("azurerm_private_dns_zone")).map(({ name }) => name);
    expect(names.sort()).toEqual([
      "privatelink.agentsvc.azure-automation.net",
      "privatelink.blob.core.windows.net",
      "privatelink.monitor.azure.com",
      "privatelink.ods.opinsights.azure.com",
      "privatelink.oms.opinsights.azure.com",
    ]);
  });

  test("makes a regional zone in each region", () => {
    const { zones } = build(["blob", "containerAppsEnvironment"], ["swedencentral", "westeurope"]);
    expect(zones.zoneNames).toEqual([
      "privatelink.blob.core.windows.net",
      "privatelink.swedencentral.azurecontainerapps.io",
      "privatelink.westeurope.azurecontainerapps.io",
    ]);
  });

  test("links every zone to the hub, registers nothing in it and never asks public DNS instead", () => {
    const { parsed } = build();
    const links = Object.values(parsed.resources("azurerm_private_dns_zone_virtual_network_link"));
    expect(links).toHaveLength(Object.keys(parsed.resources("azurerm_private_dns_zone")).length);
    for (const link of links) {
      expect(link).toMatchObject({
        virtual_network_id: virtualNetworkId,
        registration_enabled: false,
        resolution_policy: "Default",
      });
    }
  });

  test("tells the resource group of the zones as text", () => {
    expect(build().zones.resourceGroupId).toBe(
      "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-hub-network-test-sdc",
    );
  });
});
