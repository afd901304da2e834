import type { Score } from "../assessment/score";

/** Of what the input can show, how much holds; then what that leaves out. Every report says it in these words. */
export interface ScoreNote {
  /** The number shown first. */
  readonly holds: string;
  /** Declared and not looked at, beside it. */
  readonly beside: string;
}

export function scoreNote(score: Score): ScoreNote {
  const { holds, possible, holding, shown, declared, notLookedAt, controls } = score;
  const upTo =
    possible === undefined || possible === holds ? "" : `, up to ${possible} % if all that is unknown is met`;
  return {
    holds:
      holds === undefined
        ? "The input can show nothing"
        : `${holds} % of what this input can show holds: ${holding} of ${shown} controls${upTo}`,
    beside: `${notLookedAt} of ${controls} controls not looked at, ${declared} declared and not proved`,
  };
}
