import type { JudgedFinding } from "../assessment/exemptions";

/** What a reader has to know of the verdicts that are unknown; empty when none is. */
export function unknownNote(findings: readonly JudgedFinding[]): string {
  const open = findings.filter(({ verdict, exemption }) => verdict === "unknown" && !exemption);
  const outside = open.filter(({ elsewhere }) => elsewhere).length;
  const inside = open.length - outside;
  return [
    inside > 0 && `${verdicts(inside)} unknown and ${inside === 1 ? "counts" : "count"} as not met`,
    outside > 0 && `${verdicts(outside)} open about what the input does not hold, and an answer can decide`,
  ]
    .filter(Boolean)
    .join("; ");
}

function verdicts(count: number): string {
  return count === 1 ? "1 verdict is" : `${count} verdicts are`;
}
