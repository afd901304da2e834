import type { ITerraformDependable } from "cdktf";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import type { Construct } from "constructs";
import type { LandingZone } from "./landing-zone";
import type { PrivateLinkServiceName } from "./private-link-services";
import { privateLinkServices, zonesOf } from "./private-link-services";
import type { RegionName } from "./regions";

/** Where private endpoints stand and where their names are registered. */
export interface PrivateLinkTarget {
  /** ARM id of the subnet. */
  readonly subnetId: string;
  /** ARM id of the resource group that holds the private DNS zones. */
  readonly dnsZonesResourceGroupId: string;
  /** Region of the subnet's network, in which its endpoints stand. @default - the region of the service */
  readonly location?: RegionName;
}

/** Connects services to one subnet and registers their private names. Implements ZTAI-NW-02, ZTAI-NW-03. */
export class PrivateLink {
  constructor(
    private readonly landingZone: LandingZone,
    private readonly target: PrivateLinkTarget,
  ) {}

  /**
   * Makes a private endpoint for a service in all of its DNS zones.
   *
   * @param scope construct that owns the service; the endpoint becomes its child
   * @param label what it is for; part of the endpoint's name
   * @param targetId ARM id of the service
   * @param dependsOn what must exist first. @default - only what `targetId` refers to
   */
  connect(
    scope: Construct,
    service: PrivateLinkServiceName,
    label: string,
    targetId: string,
    dependsOn?: ITerraformDependable[],
  ): PrivateEndpoint {
    const { groupId } = privateLinkServices[service];
    const name = `${label}-${groupId.toLowerCase()}`;
    return new PrivateEndpoint(scope, `PrivateEndpoint-${service}`, {
      ...this.landingZone.place("privateEndpoint", name),
      location: this.target.location ?? this.landingZone.location,
      customNetworkInterfaceName: this.landingZone.name("networkInterface", name),
      subnetId: this.target.subnetId,
      privateServiceConnection: {
        name: groupId,
        isManualConnection: false,
        privateConnectionResourceId: targetId,
        subresourceNames: [groupId],
      },
      privateDnsZoneGroup: {
        name: "default",
        privateDnsZoneIds: zonesOf(service, this.landingZone.location).map((zone) => this.zoneId(zone)),
      },
      dependsOn,
    });
  }

  private zoneId(zone: string): string {
    return `${this.target.dnsZonesResourceGroupId}/providers/Microsoft.Network/privateDnsZones/${zone}`;
  }
}
