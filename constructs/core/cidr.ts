import { isIP } from "node:net";

/** An IPv4 or IPv6 range in CIDR notation, as numbers. */
export interface Cidr {
  readonly version: 4 | 6;
  /** First address of the range. */
  readonly first: bigint;
  /** Last address of the range. */
  readonly last: bigint;
  /** Prefix length in bits. */
  readonly prefix: number;
}

/** Reads `10.0.0.0/20` or `fd00::/48`. Returns undefined when the text is not a range or has bits set beyond its prefix. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/.exec(text);
  const address = match?.[1] ?? "";
  const version = isIP(address);
  const prefix = Number(match?.[2]);
  const width = version === 4 ? 32 : 128;
  if ((version !== 4 && version !== 6) || prefix > width) return undefined;
  const first = version === 4 ? ipv4ToNumber(address) : ipv6ToNumber(address);
  const size = 1n << BigInt(width - prefix);
  return first % size === 0n ? { version, first, last: first + size - 1n, prefix } : undefined;
}

/** True when the two ranges share an address. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.version === b.version && a.first <= b.last && b.first <= a.last;
}

/** True when `inner` lies within `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;
}

/** Number of addresses in the range. */
export function sizeOf(cidr: Cidr): bigint {
  return cidr.last - cidr.first + 1n;
}

/** Writes a range as text; IPv6 in the canonical form of RFC 5952. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.version, cidr.first)}/${cidr.prefix}`;
}

/** Writes one address as text. */
export function formatAddress(version: 4 | 6, address: bigint): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join(".");
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  // RFC 5952: the longest run of two or more zero groups becomes "::", the first one when several are equally long.
  const run = longestZeroRun(groups);
  if (run.length < 2) return groups.join(":");
  return `${groups.slice(0, run.start).join(":")}::${groups.slice(run.start + run.length).join(":")}`;
}

/** The range of the given prefix length at the n-th place inside `parent`. */
export function subnetAt(parent: Cidr, prefix: number, index: bigint): Cidr | undefined {
  const width = parent.version === 4 ? 32 : 128;
  if (prefix < parent.prefix || prefix > width) return undefined;
  const size = 1n << BigInt(width - prefix);
  const first = parent.first + size * index;
  const last = first + size - 1n;
  return last <= parent.last ? { version: parent.version, first, last, prefix } : undefined;
}

function ipv4ToNumber(address: string): bigint {
  return address.split(".").reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
}

function ipv6ToNumber(address: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted?.[1] !== undefined && dotted[2] !== undefined) {
    const low = ipv4ToNumber(dotted[2]);
    return ipv6ToNumber(`${dotted[1]}${(low >> 16n).toString(16)}:${(low & 0xffffn).toString(16)}`);
  }
  const [head = "", tail] = address.split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => "0");
  return [...front, ...zeros, ...back].reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === "0") length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
