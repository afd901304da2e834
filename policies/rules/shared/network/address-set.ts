import { covers, difference, intersection, union, type Interval, type IntervalSet } from "./interval-set";
import { endOfFour, endOfSix, parseRange } from "./parse-address";

/** Addresses of both families, and what stands for addresses that the text does not tell: service tags and groups of machines. */
export interface AddressSet {
  readonly ranges: IntervalSet<bigint>;
  /** Lower case; application security groups begin with `group:`, names of hosts with `host:`. */
  readonly names: readonly string[];
}

export const nowhere: AddressSet = { ranges: [], names: [] };
export const everywhere: AddressSet = { ranges: [[0n, endOfSix]], names: [] };

/**
 * What the internet does not route, and Azure's own resolver.
 * https://www.iana.org/assignments/iana-ipv4-special-registry (2025-10),
 * https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const notRouted = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
];

/** What organisations number their own networks from: RFC 1918, RFC 4193. */
const ofOwnNetworks = rangesOf(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"]);
const allOfFour: IntervalSet<bigint> = [[0n, endOfFour]];

/** IPv6 that is routed is all of 2000::/3 (RFC 4291, section 2.4). */
const internet: IntervalSet<bigint> = union([...difference(allOfFour, rangesOf(notRouted)), ...rangesOf(["2000::/3"])]);

/** Tags that a machine of any customer can have an address in. https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
const everybody = /^azurecloud(\.\w+)?$/;

/** Tags of addresses that are not, or perhaps not, on the internet. */
const inside = /^(virtualnetwork|azureloadbalancer|azureplatform\w+|(group|host):.*)$/;

/** Addresses of a /8: who may send to so many may send to anybody. */
const muchOfFour = 2n ** 24n;
/** Nothing routes more of IPv6 than a /16 to one owner. */
const muchOfSix = 2n ** 112n;

function rangesOf(written: readonly string[]): IntervalSet<bigint> {
  return union(
    written.flatMap((text): readonly Interval<bigint>[] =>
      [parseRange(text)].flatMap((range) => (range ? [range] : [])),
    ),
  );
}

/**
 * What a text stands for: `*`, `Any`, `Internet`, an address, `x/n`, `x-y`, a service tag, or several with commas between.
 * @param bare what `0.0.0.0` and `::` alone mean: everybody, as those who write it believe, or the one address
 */
export function parseAddresses(written: string, bare: "everybody" | "one address" = "everybody"): AddressSet {
  const parts = written
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return joinedSets(parts.map((part) => parseOne(part, bare)));
}

function parseOne(written: string, bare: "everybody" | "one address"): AddressSet {
  const lower = written.toLowerCase();
  if (lower === "*" || lower === "any") return everywhere;
  if (lower === "internet") return { ranges: internet, names: [] };
  const wide = bare === "everybody" && (lower === "0.0.0.0" || lower === "::") ? `${lower}/0` : lower;
  const range = parseRange(wide);
  return range ? { ranges: [range], names: [] } : { ranges: [], names: [lower] };
}

/** Everything that lies in one of the sets. */
export function joinedSets(sets: readonly AddressSet[]): AddressSet {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  return {
    ranges: union(sets.flatMap(({ ranges }) => ranges)),
    names: [...new Set(sets.flatMap(({ names }) => names))],
  };
}

/** What of the first lies in the second. */
export function within(a: AddressSet, b: AddressSet): AddressSet {
  return { ranges: intersection(a.ranges, b.ranges), names: a.names.filter((name) => holds(b, name)) };
}

/** What lies in the first and not in the second. */
export function without(a: AddressSet, b: AddressSet): AddressSet {
  return { ranges: difference(a.ranges, b.ranges), names: a.names.filter((name) => !holds(b, name)) };
}

/** Whether all that a tag means surely lies in the set. */
function holds(set: AddressSet, name: string): boolean {
  const [service = ""] = name.split(".");
  if (set.names.includes(name) || (!inside.test(name) && set.names.includes(service))) return true;
  return covers(set.ranges, inside.test(name) ? everywhere.ranges : internet);
}

export function isNowhere({ ranges, names }: AddressSet): boolean {
  return ranges.length === 0 && names.length === 0;
}

/** The part that the internet routes. */
export function publicPart({ ranges, names }: AddressSet): AddressSet {
  return { ranges: intersection(ranges, internet), names: names.filter((name) => everybody.test(name)) };
}

/** Whether a text is an address or range that the internet routes, at least in part. */
export function isPublic(written: string): boolean {
  return !isNowhere(publicPart(parseAddresses(written, "one address")));
}

/** Whether all addresses of one text lie in those of another. */
export function areAddressesWithin(written: string, range: string): boolean {
  const [inner, outer] = [parseAddresses(written, "one address"), parseAddresses(range, "one address")];
  return inner.ranges.length > 0 && covers(outer.ranges, inner.ranges);
}

/** The part that organisations number their own networks from. */
export function privatePart({ ranges }: AddressSet): AddressSet {
  return { ranges: intersection(ranges, ofOwnNetworks), names: [] };
}

/** Whether every private network of IPv4 lies in the set. */
export function holdsEveryPrivateNetwork({ ranges }: AddressSet): boolean {
  return covers(ranges, intersection(ofOwnNetworks, allOfFour));
}

/** How many addresses of IPv4 and of IPv6 a set has, tags not counted. */
export function sizes({ ranges }: AddressSet): { readonly four: bigint; readonly six: bigint } {
  const count = (part: IntervalSet<bigint>) => part.reduce((sum, [from, to]) => sum + (to - from), 0n);
  const four = count(intersection(ranges, allOfFour));
  return { four, six: count(ranges) - four };
}

/** Whether a set holds much of the internet, or every customer of Azure. */
export function isMuchOfInternet(set: AddressSet): boolean {
  const part = publicPart(set);
  if (part.names.length > 0) return true;
  const { four, six } = sizes(part);
  return four >= muchOfFour || six >= muchOfSix;
}

/** Whether a set holds all of the internet that is IPv4. */
export function holdsInternet({ ranges }: AddressSet): boolean {
  return covers(ranges, intersection(internet, allOfFour));
}
