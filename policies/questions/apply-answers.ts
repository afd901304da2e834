import type { ControlResult, Status } from "../assessment/control-status";
import type { Answer, AnswerValue } from "./answer";

/** A control's result with the answer somebody gave. */
export interface AnsweredResult extends ControlResult {
  /** Also when it is open, expired, or only adds evidence to what rules found. @default - nobody was asked */
  readonly answer?: Answer;
  /** `rules` when verdicts decided the status, `answer` or `declaration` when that did, `nothing` otherwise. */
  readonly decidedBy: "rules" | "answer" | "declaration" | "nothing";
}

const statusOf: Readonly<Record<AnswerValue, Status>> = {
  yes: "declared",
  no: "not-met",
  partial: "not-met",
  "not-applicable": "not-applicable",
};

/** What an answer may decide. */
const openStatuses: readonly Status[] = ["not-assessed", "not-applicable", "declared"];

/**
 * Results with answers. A yes is somebody's word, and makes a control declared, never met. Rules win: where they judged anything, the answer only adds evidence. Where none decides the
 * control, none found anything to judge, an owner declares it, or all that is unknown may live outside of the input, a valid answer does. Without
 * one, a control that has a question and nothing to judge is not assessed: that the Terraform at hand does not hold it says
 * nothing.
 */
export function applyAnswers(results: readonly ControlResult[], answers: readonly Answer[]): AnsweredResult[] {
  const byControl = new Map(answers.map((answer) => [answer.control, answer]));
  return results.map((result) => {
    const answer = byControl.get(result.control.id);
    const known = answer ? { ...result, answer } : result;
    const isOpen = openStatuses.includes(result.status) || result.elsewhere;
    if (!isOpen) return { ...known, decidedBy: "rules" };
    const valid = answer?.state === "answered" ? answer.answer : undefined;
    if (valid !== undefined) return { ...known, status: statusOf[valid], elsewhere: undefined, decidedBy: "answer" };
    if (result.status === "declared") return { ...known, decidedBy: "declaration" };
    if (result.elsewhere || (result.status === "not-applicable" && !result.control.question))
      return { ...known, decidedBy: "rules" };
    return { ...known, status: "not-assessed", decidedBy: "nothing" };
  });
}

/** Answers that say otherwise than the rules: a yes where they found a failure, a no or partial where all passed. */
export function contradictions(results: readonly AnsweredResult[]): readonly AnsweredResult[] {
  return results.filter(({ answer, decidedBy, status }) => {
    if (decidedBy !== "rules" || answer?.state !== "answered" || answer.answer === undefined) return false;
    const said = statusOf[answer.answer];
    return (status === "met" && said === "not-met") || (status === "not-met" && said === "declared");
  });
}
