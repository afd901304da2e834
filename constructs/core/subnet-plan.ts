import type { Cidr } from "./cidr";
import { formatCidr, parseCidr } from "./cidr";
import { ZtaiError } from "./errors";

/** What a subnet needs: its prefix length, such as 27 for 32 addresses. Azure keeps five addresses of each subnet. */
export type SubnetSizes = Readonly<Record<string, number>>;

/**
 * Divides an address space among named subnets, largest first, then in the given order, without gaps between equals.
 * The same input always gives the same ranges; a new smaller subnet at the end of the list moves no earlier one of its
 * size or larger, and one of a later group moves none of the groups before.
 *
 * @param groups subnets by name: each group lies behind the one before
 * @throws ZtaiError ZTAI-CON-002 when they do not fit, with the space that is needed.
 */
export function planSubnets<K extends string>(
  addressSpace: string,
  ...groups: readonly Readonly<Record<K, number>>[]
): Record<K, string> {
  const space = parseCidr(addressSpace);
  if (!space)
    throw new ZtaiError("ZTAI-CON-002", `${addressSpace} is not a range in CIDR notation`, "write it as 10.0.0.0/20");
  const width = space.version === 4 ? 32 : 128;
  const plan = {} as Record<K, string>;
  let next = space.first;
  for (const sizes of groups) {
    const names = (Object.keys(sizes) as K[]).sort((a, b) => sizes[a] - sizes[b]);
    for (const name of names) {
      const size = sizeOf(sizes[name], width);
      const first = roundUp(next, size);
      const range: Cidr = { version: space.version, first, last: first + size - 1n, prefix: sizes[name] };
      if (range.prefix < space.prefix || range.last > space.last) throw tooSmall(addressSpace, groups, width);
      plan[name] = formatCidr(range);
      next = range.last + 1n;
    }
  }
  return plan;
}

/** The smallest prefix length that holds groups of subnets, each group behind the one before, with the gaps that their sizes leave. */
export function requiredPrefix(groups: readonly SubnetSizes[], width: 32 | 128 = 32): number {
  let next = 0n;
  for (const sizes of groups) {
    for (const prefix of Object.values(sizes).sort((a, b) => a - b))
      next = roundUp(next, sizeOf(prefix, width)) + sizeOf(prefix, width);
  }
  let bits = 0;
  while (1n << BigInt(bits) < next) bits++;
  return width - bits;
}

const sizeOf = (prefix: number, width: 32 | 128): bigint => 1n << BigInt(width - prefix);

/** The first address at or behind `address` at which a range of `size` can begin. */
const roundUp = (address: bigint, size: bigint): bigint => ((address + size - 1n) / size) * size;

function tooSmall(addressSpace: string, groups: readonly SubnetSizes[], width: 32 | 128): ZtaiError {
  const needs = groups.flatMap((sizes) => Object.entries(sizes).map(([name, prefix]) => `${name} /${prefix}`));
  return new ZtaiError(
    "ZTAI-CON-002",
    `${addressSpace} is too small for ${needs.join(", ")}`,
    `give at least a /${requiredPrefix(groups, width)}`,
  );
}
