import { formatCidr, parseCidr } from "../core/cidr";
import { ZtaiError } from "../core/errors";

/** A subnet of a created hub. */
interface Place {
  /** Addresses before it. */
  readonly offset: number;
  /** Prefix length. */
  readonly prefix: number;
}

/**
 * Where the subnets of a created hub lie in its range. A place never moves, whatever else the hub gets later: Azure would replace the
 * subnet. Sizes: a /26 takes Azure Firewall (https://learn.microsoft.com/azure/firewall/firewall-faq), 16 circuits or gateways of both kinds
 * (https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways) and Bastion
 * (https://learn.microsoft.com/azure/bastion/configuration-settings#subnet), a /28 an endpoint of the DNS resolver
 * (https://learn.microsoft.com/azure/dns/dns-private-resolver-overview#subnet-restrictions).
 */
export const hubPlaces = {
  firewall: { offset: 0, prefix: 26 },
  endpoints: { offset: 64, prefix: 26 },
  gateway: { offset: 128, prefix: 26 },
  resolverInbound: { offset: 192, prefix: 28 },
  resolverOutbound: { offset: 208, prefix: 28 },
  bastion: { offset: 256, prefix: 26 },
} as const satisfies Record<string, Place>;

/** Key of a place in {@link hubPlaces}. */
export type HubPlace = keyof typeof hubPlaces;

/**
 * Range of one subnet of a hub.
 *
 * @throws ZtaiError ZTAI-CON-002 when the range of the hub is too small for it, with the size that is needed.
 */
export function hubRange(addressSpace: string, place: HubPlace): string {
  const space = parseCidr(addressSpace);
  if (!space)
    throw new ZtaiError("ZTAI-CON-002", `${addressSpace} is not a range in CIDR notation`, "write it as 10.0.0.0/20");
  const { offset, prefix } = hubPlaces[place];
  const first = space.first + BigInt(offset);
  const last = first + (1n << BigInt(32 - prefix)) - 1n;
  if (last <= space.last) return formatCidr({ version: 4, first, last, prefix });
  const needed = 32 - (offset + 2 ** (32 - prefix) - 1).toString(2).length;
  throw new ZtaiError(
    "ZTAI-CON-002",
    `${addressSpace} is too small for the subnet ${place} of the hub`,
    `give at least a /${needed}`,
  );
}
