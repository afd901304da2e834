import { severities, type Severity } from "../engine/rule";
import type { Assessment } from "./assess";
import type { JudgedFinding } from "./exemptions";

/** The failures at or above `failOn` that no exemption covers: what a gate stops for. */
export function openFindings({ findings }: Pick<Assessment, "findings">, failOn: Severity): readonly JudgedFinding[] {
  const counting = severities.slice(0, severities.indexOf(failOn) + 1);
  return findings.filter(
    ({ verdict, exemption, severity }) => verdict === "fail" && !exemption && counting.includes(severity),
  );
}
