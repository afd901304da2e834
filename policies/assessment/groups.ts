import { kept } from "../../common/kept";
import type { Severity } from "../engine/rule";
import { bySeverity } from "../engine/severity-order";
import type { JudgedFinding } from "./exemptions";

/** By what reports put findings together. */
export const groupings = ["cause", "resource", "control"] as const;
export type Grouping = (typeof groupings)[number];

/** Open failures that are one thing to whoever reads. */
export interface FindingGroup {
  /** Id of the control or the cause, or `stack:address`; of a failure without a cause, its rule and resource. */
  readonly key: string;
  readonly title: string;
  /** What it opens. @default - it has no cause that says so */
  readonly opens?: string;
  /** The worst of its findings. */
  readonly severity: Severity;
  /** The worst first. */
  readonly findings: readonly JudgedFinding[];
}

/** Open failures in groups: the worst group first, then the one with the most findings. */
export function groupFindings(findings: readonly JudgedFinding[], by: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, JudgedFinding[]>();
  for (const finding of findings)
    if (finding.verdict === "fail" && !finding.exemption) kept(groups, keyOf(finding, by), () => []).push(finding);
  return Array.from(groups, ([key, members]) => groupOf(key, members.sort(bySeverity), by)).sort(
    (a, b) => bySeverity(a, b) || b.findings.length - a.findings.length || (a.key < b.key ? -1 : 1),
  );
}

/** `stack:address`; what stands for the whole estate is in no stack. */
export function placeName({ stack, address }: Pick<JudgedFinding, "stack" | "address">): string {
  return stack === address ? address : `${stack}:${address}`;
}

function keyOf(finding: JudgedFinding, by: Grouping): string {
  if (by === "control") return finding.control;
  if (by === "resource") return placeName(finding);
  return finding.cause?.id ?? `${finding.rule}:${placeName(finding)}`;
}

function groupOf(key: string, findings: readonly JudgedFinding[], by: Grouping): FindingGroup {
  const [first] = findings;
  const severity = first?.severity ?? "low";
  const cause = by === "cause" ? first?.cause : undefined;
  if (cause)
    return {
      key,
      title: `${cause.title}: ${placeName({ ...cause, address: cause.resource })}`,
      opens: cause.opens,
      severity,
      findings,
    };
  const title = by === "resource" ? key : by === "cause" && first ? `${first.title}: ${placeName(first)}` : key;
  return { key, title, severity, findings };
}
