import type { Control } from "../catalog/types";
import type { ControlResult } from "./control-status";
import type { JudgedFinding } from "./exemptions";
import { levelWeight, severityWeight } from "./score";

/** One thing to do: a control that is not met, with the findings that say so. */
export interface PlanStep {
  readonly control: string;
  readonly title: string;
  readonly priority: number;
  readonly effort: string;
  readonly userImpact: string;
  /** Controls not met that wait for this one. */
  readonly unblocks: readonly string[];
  /** What to do, in order; the findings say what to write where. */
  readonly remediation: readonly string[];
  /** How to see that it is done. */
  readonly check: string;
  /** Framework ids that it serves, by framework; none is empty. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly JudgedFinding[];
}

/** The formula of the order, as reports print it. */
export const planFormula =
  "Priority = severity x impact x (1 + 0.25 x open controls that depend on it) / (effort + 0.5 x user impact); " +
  "a control never comes before one it depends on.";

const userImpactWeight = { low: 0, medium: 1, high: 2 } as const;
const phases = ["prepare", "discover", "protect", "govern"];

/**
 * What to do first: `planFormula`, ties by phase and id. Only open failures are work; unknowns are not. A rule of one's own whose
 * control is none of the catalog is a step of its own.
 */
export function makePlan(results: readonly ControlResult[], findings: readonly JudgedFinding[]): PlanStep[] {
  const open = results.filter(({ status }) => status === "not-met");
  const failed = findings.filter(({ verdict, exemption }) => verdict === "fail" && !exemption);
  const failedOf = new Map<string, JudgedFinding[]>(open.map(({ control }) => [control.id, []]));
  for (const finding of failed) failedOf.get(finding.control)?.push(finding);
  const known = new Set(results.map(({ control }) => control.id));
  const steps = [
    ...open.map((result) => step(result, open, failedOf.get(result.control.id) ?? [])),
    ...stepsBesideCatalog(failed.filter(({ control }) => !known.has(control))),
  ];
  const phaseOf = new Map(open.map(({ control }) => [control.id, phases.indexOf(control.phase)]));
  steps.sort(
    (a, b) =>
      b.priority - a.priority ||
      (phaseOf.get(a.control) ?? 0) - (phaseOf.get(b.control) ?? 0) ||
      (a.control < b.control ? -1 : 1),
  );
  return inDependencyOrder(steps, new Map(open.map(({ control }) => [control.id, control.dependsOn])));
}

function step(
  { control }: ControlResult,
  open: readonly ControlResult[],
  findings: readonly JudgedFinding[],
): PlanStep {
  const unblocks = open
    .filter((other) => other.control.dependsOn.includes(control.id))
    .map((other) => other.control.id);
  const benefit = severityWeight[control.severity] * levelWeight[control.impact] * (1 + 0.25 * unblocks.length);
  const cost = levelWeight[control.effort] + 0.5 * userImpactWeight[control.userImpact];
  const { id, title, effort, userImpact } = control;
  return {
    control: id,
    title,
    priority: Math.round((100 * benefit) / cost) / 100,
    effort,
    userImpact,
    unblocks,
    remediation: control.remediation,
    check: checkOf(control, findings),
    frameworks: Object.fromEntries(Object.entries(control.mappings).filter(([, ids]) => ids.length > 0)),
    findings,
  };
}

/** One step for each rule. Nobody has said what it costs and brings: as much of the one as of the other. */
function stepsBesideCatalog(failed: readonly JudgedFinding[]): readonly PlanStep[] {
  return [...new Set(failed.map(({ rule }) => rule))].flatMap((rule) => {
    const findings = failed.filter((finding) => finding.rule === rule);
    const [first] = findings;
    if (!first) return [];
    const { control, title, severity, fix } = first;
    const check = `Assess again: ${rule} passes.`;
    const shared = { effort: "medium", userImpact: "low", unblocks: [], frameworks: {} };
    return [{ control, title, priority: severityWeight[severity], ...shared, remediation: [fix], check, findings }];
  });
}

/** A control that an answer decides has no findings: there the answer has to change. */
function checkOf({ id }: Control, findings: readonly JudgedFinding[]): string {
  if (findings.length === 0) return `Answer the question of ${id} again, with evidence.`;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort().join(", ");
  return `Assess again: ${rules} ${rules.includes(",") ? "pass" : "passes"} and ${id} is met.`;
}

/** Takes steps in the given order, each after the open steps it depends on. The catalog has no cycles. */
function inDependencyOrder(steps: readonly PlanStep[], dependsOn: ReadonlyMap<string, readonly string[]>): PlanStep[] {
  const byId = new Map(steps.map((step) => [step.control, step]));
  const ordered = new Set<PlanStep>();
  const visit = (step: PlanStep): void => {
    if (ordered.has(step)) return;
    for (const id of dependsOn.get(step.control) ?? []) {
      const before = byId.get(id);
      if (before) visit(before);
    }
    ordered.add(step);
  };
  steps.forEach(visit);
  return [...ordered];
}
