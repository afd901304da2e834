import type { Control } from "../catalog/types";
import { kept } from "../../common/kept";
import { severities, type Severity } from "../engine/rule";
import type { ControlResult } from "./control-status";
import type { JudgedFinding } from "./exemptions";
import { levelWeight } from "./score";

/** One thing to do: a control that is not met, with the findings that say so. */
export interface PlanStep {
  readonly control: string;
  readonly title: string;
  /** Place in the plan, from 1. */
  readonly priority: number;
  /** The worst of its findings; of a control that an answer decides, its own severity. */
  readonly severity: Severity;
  readonly effort: string;
  readonly userImpact: string;
  /** Controls not met that wait for this one. */
  readonly unblocks: readonly string[];
  /** Those of them that are more urgent, so that this one stands before others that are as bad as they. */
  readonly neededBy: readonly string[];
  /** What to do, in order; the findings say what to write where. */
  readonly remediation: readonly string[];
  /** How to see that it is done. */
  readonly check: string;
  /** Framework ids that it serves, by framework; none is empty. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly JudgedFinding[];
}

/** The order of the plan, as reports print it. */
export const planFormula =
  "Order: what holds the worst finding first; of what is equally bad, what lets somebody in before what does not, then what is " +
  "wrong in the most places, what the most controls wait for, and what takes the least effort. " +
  "A control never comes after one that needs it.";

const userImpactWeight = { low: 0, medium: 1, high: 2 } as const;
const phases = ["prepare", "discover", "protect", "govern"];

/** A step that has no place yet, with what its place depends on: the first number that differs decides, the smaller first. */
interface Draft {
  readonly step: Omit<PlanStep, "priority" | "neededBy">;
  readonly rank: readonly number[];
  readonly dependsOn: readonly string[];
}

/**
 * What to do first, in the order that `planFormula` says, ties by phase and id. Only open failures are work; unknowns are not. A
 * custom rule whose control is not in the catalog is a step of its own.
 */
export function makePlan(results: readonly ControlResult[], findings: readonly JudgedFinding[]): PlanStep[] {
  const open = results.filter(({ status }) => status === "not-met");
  const failed = findings.filter(({ verdict, exemption }) => verdict === "fail" && !exemption);
  const failedOf = new Map<string, JudgedFinding[]>(open.map(({ control }) => [control.id, []]));
  for (const finding of failed) failedOf.get(finding.control)?.push(finding);
  const known = new Set(results.map(({ control }) => control.id));
  const drafts = [
    ...open.map((result) => draft(result, open, failedOf.get(result.control.id) ?? [])),
    ...draftsBesideCatalog(failed.filter(({ control }) => !known.has(control))),
  ];
  drafts.sort((a, b) => byRank(a.rank, b.rank) || (a.step.control < b.step.control ? -1 : 1));
  return inDependencyOrder(drafts);
}

function draft({ control }: ControlResult, open: readonly ControlResult[], findings: readonly JudgedFinding[]): Draft {
  const unblocks = open
    .filter((other) => other.control.dependsOn.includes(control.id))
    .map((other) => other.control.id);
  const severity = worst(findings) ?? control.severity;
  const cost = levelWeight[control.effort] + 0.5 * userImpactWeight[control.userImpact];
  const { id, title, effort, userImpact } = control;
  return {
    step: {
      control: id,
      title,
      severity,
      effort,
      userImpact,
      unblocks,
      remediation: control.remediation,
      check: checkOf(control, findings),
      frameworks: Object.fromEntries(Object.entries(control.mappings).filter(([, ids]) => ids.length > 0)),
      findings,
    },
    rank: [
      severities.indexOf(severity),
      control.exposure ? 0 : 1,
      -placesOf(findings),
      -unblocks.length,
      cost,
      phases.indexOf(control.phase),
    ],
    dependsOn: control.dependsOn,
  };
}

/** One step for each rule. Nobody has said what lets somebody in, nor what it costs: it comes after what the catalog knows. */
function draftsBesideCatalog(failed: readonly JudgedFinding[]): readonly Draft[] {
  return [...new Set(failed.map(({ rule }) => rule))].sort().flatMap((rule) => {
    const findings = failed.filter((finding) => finding.rule === rule);
    const [first] = findings;
    if (!first) return [];
    const { control, title, severity, fix } = first;
    const check = `Assess again: ${rule} passes.`;
    const shared = { effort: "medium", userImpact: "low", unblocks: [], frameworks: {} };
    const step = { control, title, severity, ...shared, remediation: [fix], check, findings };
    return [{ step, rank: [severities.indexOf(severity), 1, -placesOf(findings)], dependsOn: [] }];
  });
}

function worst(findings: readonly JudgedFinding[]): Severity | undefined {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}

/** Resources that the findings are about: one may break several rules. */
function placesOf(findings: readonly JudgedFinding[]): number {
  const byStack = new Map<string, Set<string>>();
  for (const { stack, address } of findings) kept(byStack, stack, () => new Set()).add(address);
  return [...byStack.values()].reduce((sum, addresses) => sum + addresses.size, 0);
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** A control that an answer decides has no findings: there the answer has to change. */
function checkOf({ id }: Control, findings: readonly JudgedFinding[]): string {
  if (findings.length === 0) return `Answer the question of ${id} again, with evidence.`;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort().join(", ");
  return `Assess again: ${rules} ${rules.includes(",") ? "pass" : "passes"} and ${id} is met.`;
}

/** Takes drafts in the given order, each after those that it depends on. The catalog has no cycles. */
function inDependencyOrder(drafts: readonly Draft[]): PlanStep[] {
  const byId = new Map(drafts.map((one) => [one.step.control, one]));
  const neededBy = new Map(drafts.map((one) => [one, [] as string[]]));
  const ordered = new Set<Draft>();
  const visit = (one: Draft): void => {
    if (ordered.has(one)) return;
    for (const id of one.dependsOn) {
      const before = byId.get(id);
      if (!before || ordered.has(before)) continue;
      neededBy.get(before)?.push(one.step.control);
      visit(before);
    }
    ordered.add(one);
  };
  drafts.forEach(visit);
  return [...ordered].map((one, i) => ({ ...one.step, neededBy: neededBy.get(one) ?? [], priority: i + 1 }));
}
