import type { Cidr } from "./cidr";
import { formatCidr, parseCidr } from "./cidr";
import { ZtaiError } from "./errors";

/** What a subnet needs: its prefix length, such as 27 for 32 addresses. Azure keeps five addresses of each subnet. */
export type SubnetSizes = Readonly<Record<string, number>>;

/**
 * Divides an address space among named subnets, largest first, then in the given order, without gaps between equals.
 * The same input always gives the same ranges; a new smaller subnet at the end of the list moves no earlier one of its
 * size or larger.
 *
 * @throws ZtaiError ZTAI-CON-002 when they do not fit, with the space that is needed.
 */
export function planSubnets<K extends string>(
  addressSpace: string,
  sizes: Readonly<Record<K, number>>,
): Record<K, string> {
  const space = parseCidr(addressSpace);
  if (!space)
    throw new ZtaiError("ZTAI-CON-002", `${addressSpace} is not a range in CIDR notation`, "write it as 10.0.0.0/20");
  const names = (Object.keys(sizes) as K[]).sort((a, b) => sizes[a] - sizes[b]);
  const width = space.version === 4 ? 32 : 128;
  const plan = {} as Record<K, string>;
  let next = space.first;
  for (const name of names) {
    const size = 1n << BigInt(width - sizes[name]);
    const range: Cidr = { version: space.version, first: next, last: next + size - 1n, prefix: sizes[name] };
    if (range.prefix < space.prefix || range.last > space.last) throw tooSmall(addressSpace, sizes, width);
    plan[name] = formatCidr(range);
    next = range.last + 1n;
  }
  return plan;
}

/** The smallest prefix length that holds all subnets: they are powers of two, so largest first leaves no gap. */
export function requiredPrefix(sizes: SubnetSizes, width: 32 | 128 = 32): number {
  const total = Object.values(sizes).reduce((sum, prefix) => sum + (1n << BigInt(width - prefix)), 0n);
  let bits = 0;
  while (1n << BigInt(bits) < total) bits++;
  return width - bits;
}

function tooSmall(addressSpace: string, sizes: SubnetSizes, width: 32 | 128): ZtaiError {
  const needs = Object.entries(sizes).map(([name, prefix]) => `${name} /${prefix}`);
  return new ZtaiError(
    "ZTAI-CON-002",
    `${addressSpace} is too small for ${needs.join(", ")}`,
    `give at least a /${requiredPrefix(sizes, width)}`,
  );
}
