import type { Range } from "./pattern";

const last = 0x10ffff;

/** `\d \w \s` of ECMAScript, https://tc39.es/ecma262/#sec-characterclassescape */
const classes: Readonly<Record<string, readonly Range[] | undefined>> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
};

/** What `.` does not match. */
export const lineEnds: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/** The ranges of `\d`, of `\D` and so on; undefined for any other letter. */
export function classRanges(letter: string): readonly Range[] | undefined {
  const lower = letter.toLowerCase();
  const ranges = "dws".includes(lower) ? classes[lower] : undefined;
  return ranges === undefined || letter === lower ? ranges : complement(ranges);
}

/** True when the code point is in one of the ranges. */
export function inRanges(ranges: readonly Range[], codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

/** True for what `\w` matches. */
export function isWordCharacter(codePoint: number | undefined): boolean {
  return codePoint !== undefined && inRanges(classes["w"] ?? [], codePoint);
}

function complement(ranges: readonly Range[]): readonly Range[] {
  const gaps: Range[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) gaps.push([from, start - 1]);
    from = end + 1;
  }
  return [...gaps, [from, last]];
}
