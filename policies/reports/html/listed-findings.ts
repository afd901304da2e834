import type { JudgedFinding } from "../../assessment/exemptions";
import { severities } from "../../engine/rule";
import { reportedFindings } from "../reported-findings";
import { shownVerdict, type Shown } from "./words";

/** More than this no browser scrolls with ease. */
export const maximumListed = 10_000;

const order: readonly Shown[] = ["fail", "unknown", "declared", "exempted"];

/** What failed, then what is unknown, then what is declared or exempted; each with the worst first. */
export function listedFindings(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const weight = (finding: JudgedFinding) =>
    order.indexOf(shownVerdict(finding)) * severities.length + severities.indexOf(finding.severity);
  return [...reportedFindings(findings)].sort((a, b) => weight(a) - weight(b));
}
