import { isError } from "../common/problem";
import type { Assessment, Severity } from "../policies";
import { ExitCode } from "./exit-codes";

const order: readonly Severity[] = ["critical", "high", "medium", "low"];

/**
 * Exit code of an assessment: 2 when part of the input could not be judged, 1 when a finding at or above `failOn` is open or
 * an exemption no longer holds, 0 otherwise. Unknown verdicts are shown but do not fail: they are decided at plan time.
 */
export function gate(assessment: Assessment, failOn: Severity | "never"): number {
  const errors = assessment.problems.filter(isError);
  // Codes from 100 on concern exemptions: the input itself was judged.
  if (errors.some(({ code }) => Number(code.slice(-3)) < 100)) return ExitCode.usage;
  if (failOn === "never") return ExitCode.clean;
  const counting = order.slice(0, order.indexOf(failOn) + 1);
  const open = assessment.findings.some(
    ({ verdict, exemption, severity }) => verdict === "fail" && !exemption && counting.includes(severity),
  );
  return open || errors.length > 0 ? ExitCode.findings : ExitCode.clean;
}
