import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { tagsOfZone } from "../core/own-tags";

/** What {@link publishAddress} writes where. */
interface PublishedAddress {
  /** Name of the zone: a domain that it has to itself. */
  readonly zone: string;
  /** Name in the zone, such as `*` or `@`. */
  readonly record: string;
  /** Id of the record's construct. */
  readonly recordId: string;
  readonly address: string;
  /** Virtual networks whose DNS finds it: ARM ids by a name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
}

/**
 * Makes a private zone in the scope with one address, linked to the networks that find it.
 *
 * @returns what must exist before it is found
 */
export function publishAddress(
  scope: Construct,
  landingZone: LandingZone,
  published: PublishedAddress,
): readonly ITerraformDependable[] {
  const { zone: name, record: label, recordId, address, resolvedFrom } = published;
  const resourceGroupName = landingZone.resourceGroup.name;
  const tags = tagsOfZone(landingZone.tags);
  const zone = new PrivateDnsZone(scope, "Zone", { name, resourceGroupName, tags });
  const record = new PrivateDnsARecord(scope, recordId, {
    name: label,
    zoneName: zone.name,
    resourceGroupName,
    ttl: 300,
    records: [address],
    tags,
  });
  const links = Object.entries(resolvedFrom).map(
    ([key, virtualNetworkId]) =>
      new PrivateDnsZoneVirtualNetworkLink(scope, `ResolvedFrom-${key}`, {
        name: key,
        privateDnsZoneName: zone.name,
        resourceGroupName,
        virtualNetworkId,
        registrationEnabled: false,
        tags,
      }),
  );
  return [record, ...links];
}
