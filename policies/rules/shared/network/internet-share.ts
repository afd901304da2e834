import { isPrivateAddress } from "./addresses";
import { ends } from "./ip-range";

/** Addresses of a /8: who may send to so many may send to anybody. */
const much = 2 ** 24;

/** Tags that stand for the whole internet, or for every customer of Azure. */
const everybody = /^(\*|any|internet|azurecloud(\.\w+)?)$/i;

/**
 * How many public addresses a text covers: `x.x.x.x`, `x/n` or `x-y`. A tag that stands for everybody covers all; any other
 * tag none, since Azure keeps it to one service.
 */
export function publicAddresses(range: string): number {
  const written = range.trim();
  if (everybody.test(written) || isWideOfSix(written)) return 2 ** 32;
  const [first, last] = ends(written);
  if (first === undefined || last === undefined || last < first) return 0;
  return isPrivate(first) && isPrivate(last) ? 0 : last - first + 1;
}

/** The ranges among these that cover much of the internet together, such as `0.0.0.0/1` and `128.0.0.0/1`. */
export function muchOfInternet(ranges: readonly string[]): readonly string[] {
  const open = [...new Set(ranges.map((range) => range.trim()))].filter((range) => publicAddresses(range) > 0);
  return open.reduce((sum, range) => sum + publicAddresses(range), 0) >= much ? open : [];
}

/** Nothing routes more of IPv6 than a /16 to one owner. */
function isWideOfSix(written: string): boolean {
  const bits = /^[\da-f]*:[\da-f:]*\/(\d+)$/i.exec(written)?.[1];
  return bits !== undefined && Number(bits) <= 16;
}

function isPrivate(address: number): boolean {
  return isPrivateAddress([24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join("."));
}
