import type { Interval } from "./interval-set";

/** All addresses lie on one line: those of IPv4 first, those of IPv6 behind them. */
export const endOfFour = 2n ** 32n;
export const endOfSix = endOfFour + 2n ** 128n;

/** Place of an IPv4 or IPv6 address on the line; undefined where the text is neither. */
function placeOf(address: string): { readonly at: bigint; readonly bits: number } | undefined {
  const four = valueOfFour(address);
  if (four !== undefined) return { at: four, bits: 32 };
  const six = valueOfSix(address);
  return six === undefined ? undefined : { at: endOfFour + six, bits: 128 };
}

function valueOfFour(address: string): bigint | undefined {
  const parts = address.split(".").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN));
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return undefined;
  return BigInt(parts.reduce((sum, part) => sum * 256 + part, 0));
}

function valueOfSix(address: string): bigint | undefined {
  const halves = address.split("::");
  if (!address.includes(":") || halves.length > 2) return undefined;
  const [before = [], after = []] = halves.map(groupsOf);
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

/** An IPv4 address at the end, as in `::ffff:203.0.113.7`, stands for two groups. */
function groupsOf(half: string): readonly string[] {
  if (half === "") return [];
  const groups = half.split(":");
  const four = valueOfFour(groups.at(-1) ?? "");
  if (four === undefined) return groups;
  return [...groups.slice(0, -1), (four >> 16n).toString(16), (four & 0xffffn).toString(16)];
}

/** The addresses of `x`, `x/n` or `x-y`, of IPv4 or IPv6; undefined where the text is none of these. */
export function parseRange(written: string): Interval<bigint> | undefined {
  const [from = "", to, ...rest] = written.split("-").map((end) => end.trim());
  if (rest.length > 0) return undefined;
  if (to !== undefined) return between(from, to);
  const [address = "", length, ...more] = from.split("/");
  const place = placeOf(address);
  if (!place || more.length > 0) return undefined;
  if (length === undefined) return [place.at, place.at + 1n];
  if (!/^\d{1,3}$/.test(length) || Number(length) > place.bits) return undefined;
  const size = 2n ** BigInt(place.bits - Number(length));
  const origin = place.bits === 32 ? 0n : endOfFour;
  const first = origin + ((place.at - origin) / size) * size;
  return [first, first + size];
}

function between(from: string, to: string): Interval<bigint> | undefined {
  const [first, last] = [placeOf(from), placeOf(to)];
  if (!first || !last || first.bits !== last.bits || last.at < first.at) return undefined;
  return [first.at, last.at + 1n];
}
