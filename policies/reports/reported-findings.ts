import type { JudgedFinding } from "../assessment/exemptions";
import type { UnreadPart } from "../assessment/unread";
import type { Finding } from "../engine/run";

/** What reports for other programs hold. */
export interface ListOptions {
  /** Every verdict, also passes and what is not applicable. @default false: failures and unknowns */
  readonly all?: boolean;
}

/** The findings that such a report holds, in the order of the rules. */
export function reportedFindings(findings: readonly JudgedFinding[], all = false): readonly JudgedFinding[] {
  return all ? findings : findings.filter(isOpen);
}

/** True for what failed or is unknown, also where somebody answers for it. */
export function isOpen({ verdict }: Pick<Finding, "verdict">): boolean {
  return verdict === "fail" || verdict === "unknown";
}

/** What names a part of the input that was not read, as a finding is named. */
export function unreadIdentity({ name, problem }: UnreadPart): Pick<Finding, "rule" | "stack" | "address"> {
  return { rule: problem.code, stack: problem.file ?? "", address: name };
}
