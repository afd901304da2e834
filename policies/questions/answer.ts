/** What can be answered. `partial` counts as not met. */
export const answerValues = ["yes", "no", "partial", "not-applicable"] as const;
export type AnswerValue = (typeof answerValues)[number];

/** Where an answer that no person wrote comes from. */
export type AnswerSource = "zero-trust-assessment";

/** One entry of an answers file. */
export interface AnswerEntry {
  /** Id of the control. */
  readonly control: string;
  /** @default - the question is open */
  readonly answer?: AnswerValue;
  /** Who stands for it. */
  readonly owner?: string;
  /** Links or descriptions of what proves it. */
  readonly evidence: readonly string[];
  /** The day it was answered, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The last day it counts, `YYYY-MM-DD`. */
  readonly reviewDate?: string;
  readonly note?: string;
  /** @default - a person wrote it */
  readonly source?: AnswerSource;
}

/** An entry as it counts on a day: `expired` is past its review date and counts as open. */
export interface Answer extends AnswerEntry {
  readonly state: "answered" | "open" | "expired";
  /** File as the caller named it. */
  readonly file: string;
  /** `line:column` in the file. */
  readonly place: string;
}

/** How an entry counts on `today`. An answer holds on its review date, no longer after it. */
export function answerState({ answer, reviewDate }: AnswerEntry, today: string): Answer["state"] {
  if (answer === undefined) return "open";
  return reviewDate !== undefined && reviewDate < today ? "expired" : "answered";
}
