/** A day as `YYYY-MM-DD`, so that days compare as texts. */
export type Day = string;

/** A row of a table that time makes wrong. */
export interface DatedRow {
  /** What the row is about, as people call it. */
  readonly name: string;
  /** Last day on which it holds. @default - no end has been announced */
  readonly ends?: Day;
}

/** Facts that hold for a while: `npm run check:dates` says which have passed. */
export interface DatedTable {
  readonly name: string;
  /** Where the facts come from. */
  readonly source: string;
  /** When somebody last compared the table with its source. */
  readonly checked: Day;
  readonly rows: readonly DatedRow[];
}
