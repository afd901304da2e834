import { isError } from "../common/problem";
import type { Assessment, Problem, Severity } from "../policies";
import { ExitCode } from "./exit-codes";

const order: readonly Severity[] = ["critical", "high", "medium", "low"];

/**
 * Exit code of an assessment: 2 when a file of rules, exemptions or answers is wrong, 1 when a finding at or above `failOn` is
 * open, an exemption no longer holds, or a part of the input was not read and nobody allowed that; 0 otherwise. Unknown verdicts
 * are shown but do not fail: they are decided at plan time. `never` fails for nothing that was found or left unread.
 */
export function gate({ problems, findings }: Assessment, failOn: Severity | "never"): number {
  const errors = problems.filter(isError);
  if (errors.some(isConfiguration)) return ExitCode.usage;
  if (failOn === "never") return ExitCode.clean;
  const counting = order.slice(0, order.indexOf(failOn) + 1);
  const open = findings.some(
    ({ verdict, exemption, severity }) => verdict === "fail" && !exemption && counting.includes(severity),
  );
  return open || errors.length > 0 ? ExitCode.findings : ExitCode.clean;
}

/** Codes from 50 to 99 concern files that say how to judge. */
function isConfiguration({ code }: Problem): boolean {
  const number = Number(code.slice(-3));
  return number >= 50 && number < 100;
}
