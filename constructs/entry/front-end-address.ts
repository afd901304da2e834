import { formatAddress, parseCidr } from "../core/cidr";
import { ZtaiError } from "../core/errors";

/**
 * Address of a private front end: the last usable one of the gateway's subnet, since Azure gives the first ones to instances.
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#size-of-the-subnet
 *
 * @param subnetRange in CIDR notation
 * @throws ZtaiError ZTAI-CON-002 for a range without room for it.
 */
export function frontEndAddress(subnetRange: string): string {
  const range = parseCidr(subnetRange);
  if (range?.version === 4 && range.prefix <= 28) return formatAddress(4, range.last - 1n);
  throw new ZtaiError(
    "ZTAI-CON-002",
    `${subnetRange} has no room for a gateway`,
    "give an IPv4 range of /28 or larger",
  );
}
