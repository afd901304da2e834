/** Which characters one place of a pattern takes. */
export interface CharacterSet {
  readonly takes: (codePoint: number) => boolean;
}

/** Conditions on a position that take no character. */
export type Assertion = "text-start" | "text-end" | "line-start" | "line-end" | "word-border" | "no-word-border";

/** The syntax tree of a regular expression in RE2's syntax, https://github.com/google/re2/wiki/Syntax */
export type Pattern =
  | { readonly kind: "empty" }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | {
      readonly kind: "repeat";
      readonly of: Pattern;
      readonly least: number;
      /** Infinity for no limit. */
      readonly most: number;
      readonly isGreedy: boolean;
    }
  | { readonly kind: "group"; readonly index: number; readonly of: Pattern };

/** A pattern with its groups: the name of each, or undefined for one without. */
export interface ParsedPattern {
  readonly pattern: Pattern;
  readonly groups: readonly (string | undefined)[];
}

/** Why a text is not a regular expression of this syntax. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}
