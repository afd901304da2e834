import type { IConstruct } from "constructs";
import { contains, overlaps, parseCidr } from "../core/cidr";
import type { Cidr } from "../core/cidr";
import { ConstructError } from "../core/errors";

/** RFC 1918. Azure routes nothing else as private by default, and agents run nowhere else. */
export const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"] as const;

/**
 * Ranges that the platform below Container Apps and agents keeps for itself; the others it keeps are not private anyway.
 * https://learn.microsoft.com/azure/container-apps/custom-virtual-networks
 */
const reservedRanges = ["172.30.0.0/16", "172.31.0.0/16"] as const;

/**
 * Refuses an address space that a workload's network could not use.
 *
 * @throws ConstructError ZTAI-CON-006
 */
export function assertUsableAddressSpace(scope: IConstruct, addressSpace: string): void {
  const refuse = (what: string, fix: string) =>
    new ConstructError("ZTAI-CON-006", scope, `address space ${addressSpace} ${what}`, fix);
  const space = parseCidr(addressSpace);
  if (!space) throw refuse("is not a range in CIDR notation", "write it as 10.1.0.0/24");
  if (!ranges(privateRanges).some((range) => contains(range, space))) {
    throw refuse("is not private", `choose a range within ${privateRanges.join(", ")}`);
  }
  if (ranges(reservedRanges).some((range) => overlaps(range, space))) {
    throw refuse("is kept by Container Apps and agents", `choose a range outside ${reservedRanges.join(", ")}`);
  }
}

function ranges(texts: readonly string[]): readonly Cidr[] {
  return texts.map(parseCidr).filter((range) => range !== undefined);
}
