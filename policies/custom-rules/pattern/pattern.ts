/** Code points from the first to the last, both included. */
export type Range = readonly [number, number];

/** A regular expression as a tree. Whether a repetition is greedy does not matter to whether a text matches. */
export type SchemaPattern =
  | { readonly kind: "set"; readonly ranges: readonly Range[]; readonly negated: boolean }
  | { readonly kind: "sequence"; readonly parts: readonly SchemaPattern[] }
  | { readonly kind: "choice"; readonly branches: readonly SchemaPattern[] }
  | { readonly kind: "repeat"; readonly part: SchemaPattern; readonly least: number; readonly most: number }
  | { readonly kind: "assert"; readonly where: "start" | "end" | "boundary" | "no-boundary" };

/** Thrown for a pattern that is wrong or beyond what is matched in linear time. The message completes "is refused: …". */
export class SchemaPatternError extends Error {}
