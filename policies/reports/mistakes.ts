import { kept } from "../../common/kept";
import type { JudgedFinding } from "../assessment/exemptions";
import { severities } from "../engine/rule";
import { bySeverity } from "../engine/severity-order";

/** Findings that come from one mistake, to be read as one. */
export interface Mistake {
  /** The mistake itself, or the worst of what follows from it. */
  readonly head: JudgedFinding;
  /** What else it breaks. */
  readonly others: readonly JudgedFinding[];
}

/** Findings by their cause, the worst first; one without a cause stands alone. */
export function mistakesOf(findings: readonly JudgedFinding[]): readonly Mistake[] {
  return grouped(findings).sort((a, b) => worstOf(a) - worstOf(b));
}

function grouped(findings: readonly JudgedFinding[]): Mistake[] {
  const byCause = new Map<unknown, JudgedFinding[]>();
  for (const finding of findings) kept(byCause, finding.cause?.id ?? finding, () => []).push(finding);
  return Array.from(byCause.values(), (members) => {
    const [head, ...others] = [...members].sort((a, b) => standing(a) - standing(b) || bySeverity(a, b));
    return head ? [{ head, others }] : [];
  }).flat();
}

/** The mistake itself stands before what follows from it. */
function standing({ cause, rule, address, stack }: JudgedFinding): number {
  return cause?.rule === rule && cause.resource === address && cause.stack === stack ? 0 : 1;
}

function worstOf({ head, others }: Mistake): number {
  return Math.min(...[head, ...others].map(({ severity }) => severities.indexOf(severity)));
}
