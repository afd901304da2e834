import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { tagsOfZone } from "../core/own-tags";
import type { PrivateLinkServiceName } from "../core/private-link-services";
import { zonesOfAll } from "../core/private-link-services";

/** Private DNS zones, made or brought. */
export interface IPrivateDns {
  /** ARM id of the resource group that holds them all. */
  readonly resourceGroupId: string;
}

/** Arguments of {@link PrivateDnsZones}. */
export interface PrivateDnsZonesProps {
  readonly landingZone: LandingZone;
  /** What is reached over private endpoints with names in these zones. */
  readonly services: readonly PrivateLinkServiceName[];
  /** Regions of all workloads: some zones are regional. @default - the region of the landing zone */
  readonly locations?: readonly string[];
  /**
   * ARM id of the network whose DNS asks them: the hub's. Workloads ask the hub's firewall and need no link of their own.
   */
  readonly virtualNetworkId: string;
}

/**
 * The private DNS zones of the services that are connected, each once, linked to the hub. A name that a zone lacks is
 * not looked up in public: there, a public address could answer for a private service. Implements ZTAI-NW-03.
 */
export class PrivateDnsZones extends Construct implements IPrivateDns {
  readonly resourceGroupId: string;
  /** Names of all zones, in alphabetical order. */
  readonly zoneNames: readonly string[];
  /** Zones and links: what a private endpoint in the same stack should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: PrivateDnsZonesProps) {
    super(scope, id);
    const { landingZone, services, virtualNetworkId } = props;
    const locations = props.locations ?? [landingZone.location];
    this.zoneNames = zonesOfAll(services, locations);
    this.resourceGroupId = landingZone.resourceGroupArmId;
    const resourceGroupName = landingZone.resourceGroup.name;
    const tags = tagsOfZone(landingZone.tags);
    this.ready = this.zoneNames.flatMap((name) => {
      const zone = new PrivateDnsZone(this, name, { name, resourceGroupName, tags });
      const link = new PrivateDnsZoneVirtualNetworkLink(this, `Link-${name}`, {
        name: "hub",
        resourceGroupName,
        privateDnsZoneName: zone.name,
        virtualNetworkId,
        registrationEnabled: false,
        resolutionPolicy: "Default",
        tags,
      });
      return [zone, link];
    });
  }
}
