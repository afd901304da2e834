import { isError } from "../common/problem";
import type { Assessment, Problem, Severity } from "../policies";
// Not from the index: a command that judges nothing must not load the judge.
import { openFindings } from "../policies/assessment/open-findings";
import { ExitCode } from "./exit-codes";

/**
 * Exit code of an assessment: 2 when a file of rules, exemptions or answers is wrong, 1 when a finding at or above `failOn` is
 * open, an exemption no longer holds, or a part of the input was not read and nobody allowed that; 0 otherwise. Unknown verdicts
 * are shown but do not fail: they are decided at plan time. `never` fails for nothing that was found or left unread.
 */
export function gate(assessment: Assessment, failOn: Severity | "never"): number {
  const errors = assessment.problems.filter(isError);
  if (errors.some(isConfiguration)) return ExitCode.usage;
  if (failOn === "never") return ExitCode.clean;
  return openFindings(assessment, failOn).length > 0 || errors.length > 0 ? ExitCode.findings : ExitCode.clean;
}

/** Codes from 50 to 99 concern files that say how to judge. */
function isConfiguration({ code }: Problem): boolean {
  const number = Number(code.slice(-3));
  return number >= 50 && number < 100;
}
