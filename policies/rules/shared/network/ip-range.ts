/** The first and last address of `x.x.x.x`, `x/n` or `x-y` as numbers; undefined where the text is none of these. */
export function ends(written: string): readonly [number | undefined, number | undefined] {
  const [from = "", to = from] = written.split("-").map((end) => end.trim());
  const [address = "", bits] = from.split("/");
  const first = numberOf(address);
  if (first === undefined || bits === undefined) return [first, numberOf(to)];
  const size = 2 ** (32 - Number(bits));
  const start = Math.floor(first / size) * size;
  return Number(bits) <= 32 ? [start, start + size - 1] : [undefined, undefined];
}

function numberOf(address: string): number | undefined {
  const parts = address.split(".").map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN));
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** True when the address lies in the range. */
export function contains(range: string, address: string): boolean {
  const [first, last] = ends(range.trim());
  const at = numberOf(address.trim());
  return first !== undefined && last !== undefined && at !== undefined && first <= at && at <= last;
}
