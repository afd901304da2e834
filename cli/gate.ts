import { counted } from "../common/counted";
import { isError } from "../common/problem";
import type { Assessment, Problem, Severity } from "../policies";
// Not from the index: a command that judges nothing must not load the judge.
import { openFindings } from "../policies/assessment/open-findings";
import { ExitCode } from "./exit-codes";

/** How a run ends, and why, in a line for people. */
export interface RunEnding {
  readonly code: number;
  readonly reason: string;
}

/**
 * Exit code of an assessment: 2 when a file of rules, exemptions or answers is wrong, 1 when a finding at or above `failOn` is
 * open, an exemption no longer holds, or a part of the input was not read and nobody allowed that; 0 otherwise. Unknown verdicts
 * are shown but do not fail: they are decided at plan time. `never` fails for nothing that was found or left unread.
 */
export function gate(assessment: Assessment, failOn: Severity | "never"): RunEnding {
  const errors = assessment.problems.filter(isError);
  const wrong = errors.filter(isConfiguration).length;
  if (wrong > 0) return outcome(ExitCode.usage, `${counted(wrong, "problem")} in files that say how to judge`);
  if (failOn === "never") return outcome(ExitCode.clean, "--fail-on never");
  const open = openFindings(assessment, failOn).length;
  const worse = failOn === "critical" ? failOn : `${failOn} or worse`;
  const reasons = [
    ...(open > 0 || errors.length === 0
      ? [`${open === 0 ? "no finding is" : counted(open, "finding is", "findings are")} ${worse}`]
      : []),
    ...(errors.length > 0 ? [`${counted(errors.length, "problem")} of the input or the exemptions`] : []),
  ];
  return outcome(open > 0 || errors.length > 0 ? ExitCode.findings : ExitCode.clean, reasons.join(", "));
}

function outcome(code: number, reason: string): RunEnding {
  return { code, reason: `Exit code ${code}: ${reason}` };
}

/** Codes from 50 to 99 concern files that say how to judge. */
function isConfiguration({ code }: Problem): boolean {
  const number = Number(code.slice(-3));
  return number >= 50 && number < 100;
}
