import type { Block } from "../../../estate/block";
import { text } from "../../../estate/value";

/** Whether an argument of a rule has a value; undefined when it is not known. */
export function argumentIs(rule: Block, argument: string, wanted: string): boolean | undefined {
  const value = rule.value(argument);
  return value.state === "unknown" ? undefined : text(value)?.toLowerCase() === wanted.toLowerCase();
}

/** True when all hold, false when one does not, undefined when that is not known. */
export function allOf(...answers: readonly (boolean | undefined)[]): boolean | undefined {
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
}
