/** Suites as paths from `test/`: those that may run together, and those that run alone. */
export function suitesOf(folders: readonly string[]): {
  readonly together: readonly string[];
  readonly alone: readonly string[];
};
