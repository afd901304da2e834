import { union, type Interval, type IntervalSet } from "./interval-set";

/** Ports; each interval ends before its second number. */
export type PortSet = IntervalSet<number>;

export const everyPort: PortSet = [[0, 65536]];

/** All ports that a service can listen on: 0 is none. */
export const usablePorts: PortSet = [[1, 65536]];

/** First and last port of each range as a set. */
export function portSet(ranges: readonly (readonly [number, number])[]): PortSet {
  return union(ranges.map(([first, last]): Interval<number> => [first, last + 1]));
}

/** Ports as written: `22`, `22-25`, `*`, `Any`, or several with commas between; undefined where the text is none of these. */
export function parsePorts(written: string): PortSet | undefined {
  const parts = written.split(",").map((part) => part.trim().toLowerCase());
  const ranges = parts.filter((part) => part !== "").map(parseOne);
  return ranges.includes(undefined) ? undefined : union(ranges.flatMap((range) => (range ? [range] : [])));
}

function parseOne(written: string): Interval<number> | undefined {
  if (written === "*" || written === "any") return [0, 65536];
  const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(written);
  return match ? [Number(match[1]), Number(match[2] ?? match[1]) + 1] : undefined;
}
