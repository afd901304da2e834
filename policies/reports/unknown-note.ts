import type { JudgedFinding } from "../assessment/exemptions";
import { capabilityOfRule } from "../catalog/capabilities";

/** What a reader has to know of the verdicts that are unknown; empty when none is. */
export function unknownNote(findings: readonly JudgedFinding[]): string {
  const open = findings.filter(
    ({ verdict, exemption, declaration }) => verdict === "unknown" && !exemption && !declaration,
  );
  const outside = open.filter(({ elsewhere }) => elsewhere);
  const inside = open.length - outside.length;
  return [
    inside > 0 && `${verdicts(inside)} unknown and ${inside === 1 ? "counts" : "count"} as not met`,
    outside.length > 0 && `${verdicts(outside.length)} open about what the input does not hold: ${whoDecides(outside)}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** Capabilities by which an owner can declare it; the rest takes an answer. */
function whoDecides(outside: readonly JudgedFinding[]): string {
  const names = [...new Set(outside.flatMap(({ rule }) => capabilityOfRule.get(rule) ?? []))].sort();
  if (names.length === 0) return "an answer can decide";
  return `its owner can declare it (${names.join(", ")}), or an answer decide`;
}

function verdicts(count: number): string {
  return count === 1 ? "1 verdict is" : `${count} verdicts are`;
}
