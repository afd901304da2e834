/** Explanation of one error code. */
export interface ErrorExplanation {
  readonly title: string;
  readonly meaning: string;
  readonly fix: string;
}
