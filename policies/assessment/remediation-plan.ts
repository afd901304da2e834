import type { Control, ControlOwner } from "../catalog/types";
import { kept } from "../../common/kept";
import { severities, type Severity } from "../engine/rule";
import { worstSeverity } from "../engine/severity-order";
import type { ControlResult } from "./control-status";
import type { JudgedFinding } from "./exemptions";
import { ownersIn } from "./owner";
import { inOrder, type Placed, type Ranked } from "./plan-order";
import { levelWeight } from "./score";

/** One thing to do for one team: what is its part of a control that is not met, with the findings that say so. */
export interface PlanStep {
  readonly control: string;
  readonly title: string;
  /** Who does it. */
  readonly owner: ControlOwner;
  /** What happens otherwise, for somebody who decides. @default - a rule of somebody's own, whose control says nothing of it */
  readonly harm?: string;
  /** What is true once it is done. */
  readonly requirement: string;
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
  /** Less urgent controls of the same owner that it needs: done first, within it; their findings are among its own. */
  readonly first: readonly { readonly control: string; readonly title: string }[];
  /** What to do, in order; the findings say what to write where. */
  readonly remediation: readonly string[];
  /** How to see that it is done. */
  readonly check: string;
  /** Framework ids that it serves, by framework; none is empty. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  /** Those of `first` before its own. */
  readonly findings: readonly JudgedFinding[];
}

/** The order of the plan, as reports print it. */
export const planFormula =
  "Order: what holds the worst finding first; of what is equally bad, what lets somebody in before what does not, then what is " +
  "wrong in the most places, what the most controls wait for, and what takes the least effort. " +
  "A step is one control of one owner. A control never comes after one that needs it: what is less urgent and of the same owner is done " +
  "within the step that needs it, and what somebody else has to do stands before it and says so.";

/** What is known besides findings that moves a step. */
export interface PlanFacts {
  /** Attack paths that repairing a finding cuts. @default - not known, and no step moves for it */
  readonly cuts?: (finding: JudgedFinding) => number;
}

const userImpactWeight = { low: 0, medium: 1, high: 2 } as const;
const phases = ["prepare", "discover", "protect", "govern"];

/** A step that has no place yet, with what its place depends on. */
interface Draft extends Ranked {
  readonly content: Omit<PlanStep, "priority" | "neededBy" | "first">;
}

/**
 * What to do first, in the order that `planFormula` says, ties by phase and id; of what lets in as many, what cuts the most attack
 * paths by one repair comes first, where that is known. Only open failures are work; unknowns are not. A custom rule whose control is
 * not in the catalog is a step of its own.
 */
export function makePlan(
  results: readonly ControlResult[],
  findings: readonly JudgedFinding[],
  facts: PlanFacts = {},
): PlanStep[] {
  const open = results.filter(({ status }) => status === "not-met");
  const failed = findings.filter(({ verdict, exemption }) => verdict === "fail" && !exemption);
  const failedOf = new Map<string, JudgedFinding[]>(open.map(({ control }) => [control.id, []]));
  for (const finding of failed) failedOf.get(finding.control)?.push(finding);
  const known = new Set(results.map(({ control }) => control.id));
  const ownerOf = ownersIn(findings);
  const drafts = [
    ...open.flatMap(({ control }) => {
      const parts = byOwner(failedOf.get(control.id) ?? [], (finding) => ownerOf(finding, control));
      if (parts.length === 0) return [draft(control, control.owner, open, [], true, facts)];
      return parts.map(([owner, part]) => draft(control, owner, open, part, parts.length === 1, facts));
    }),
    ...draftsBesideCatalog(
      failed.filter(({ control }) => !known.has(control)),
      (finding) => ownerOf(finding, undefined),
      facts,
    ),
  ];
  return inOrder(drafts).map((placed, i) => ({ ...stepOf(placed), neededBy: placed.neededBy, priority: i + 1 }));
}

function byOwner(
  findings: readonly JudgedFinding[],
  ownerOf: (finding: JudgedFinding) => ControlOwner,
): readonly (readonly [ControlOwner, readonly JudgedFinding[]])[] {
  const parts = new Map<ControlOwner, JudgedFinding[]>();
  for (const finding of findings) kept(parts, ownerOf(finding), () => []).push(finding);
  return [...parts];
}

/** @param isWhole nobody else has a part of the control */
function draft(
  control: Control,
  owner: ControlOwner,
  open: readonly ControlResult[],
  findings: readonly JudgedFinding[],
  isWhole: boolean,
  facts: PlanFacts,
): Draft {
  const unblocks = open
    .filter((other) => other.control.dependsOn.includes(control.id))
    .map((other) => other.control.id);
  const severity = worstSeverity(findings) ?? control.severity;
  const cost = levelWeight[control.effort] + 0.5 * userImpactWeight[control.userImpact];
  const { id, title, effort, userImpact } = control;
  return {
    control: id,
    owner,
    severity,
    dependsOn: control.dependsOn,
    isRepair: findings.length > 0,
    content: {
      control: id,
      title,
      owner,
      harm: control.harm,
      requirement: control.objective,
      severity,
      effort,
      userImpact,
      unblocks,
      remediation: control.remediation,
      check: checkOf(control, findings, isWhole ? undefined : owner),
      frameworks: Object.fromEntries(Object.entries(control.mappings).filter(([, ids]) => ids.length > 0)),
      findings,
    },
    rank: [
      severities.indexOf(severity),
      control.exposure ? 0 : 1,
      -cutsOf(findings, facts),
      -placesOf(findings),
      -unblocks.length,
      cost,
      phases.indexOf(control.phase),
    ],
  };
}

/** One step for each rule. Nobody has said what lets somebody in, nor what it costs: it comes after what the catalog knows. */
function draftsBesideCatalog(
  failed: readonly JudgedFinding[],
  ownerOf: (finding: JudgedFinding) => ControlOwner,
  facts: PlanFacts,
): readonly Draft[] {
  return [...new Set(failed.map(({ rule }) => rule))].sort().flatMap((rule) =>
    byOwner(
      failed.filter((finding) => finding.rule === rule),
      ownerOf,
    ).flatMap(([owner, findings]): readonly Draft[] => {
      const [first] = findings;
      if (!first) return [];
      const { control, title, severity, fix } = first;
      const check = `Assess again: ${rule} passes.`;
      const shared = { effort: "medium", userImpact: "low", unblocks: [], frameworks: {} };
      const content = {
        control,
        title,
        owner,
        requirement: fix,
        severity,
        ...shared,
        remediation: [fix],
        check,
        findings,
      };
      const rank = [severities.indexOf(severity), 1, -cutsOf(findings, facts), -placesOf(findings)];
      return [{ control, owner, severity, dependsOn: [], isRepair: true, content, rank }];
    }),
  );
}

/** A step with what it takes in: that is done before, and served and looked at with it. */
function stepOf({ step, first }: Placed<Draft>): Omit<PlanStep, "priority" | "neededBy"> {
  const { content } = step;
  if (first.length === 0) return { ...content, first: [] };
  const all = [...first.map((one) => one.content), content];
  const own = new Set(all.map(({ control }) => control));
  const frameworks = new Map<string, Set<string>>();
  for (const [name, ids] of all.flatMap((one) => Object.entries(one.frameworks)))
    for (const id of ids) kept(frameworks, name, () => new Set()).add(id);
  return {
    ...content,
    effort: highest(all.map(({ effort }) => effort)),
    userImpact: highest(all.map(({ userImpact }) => userImpact)),
    unblocks: [...new Set(all.flatMap(({ unblocks }) => unblocks))].filter((id) => !own.has(id)),
    first: first.map(({ content: { control, title } }) => ({ control, title })),
    remediation: all.flatMap(({ remediation }) => remediation),
    check: all.map(({ check }) => check).join(" "),
    frameworks: Object.fromEntries(Array.from(frameworks, ([name, ids]) => [name, [...ids]])),
    findings: all.flatMap(({ findings }) => findings),
  };
}

function highest(levels: readonly string[]): string {
  return ["high", "medium"].find((level) => levels.includes(level)) ?? "low";
}

/** Attack paths that the best single repair cuts. */
function cutsOf(findings: readonly JudgedFinding[], { cuts }: PlanFacts): number {
  return cuts ? findings.reduce((most, finding) => Math.max(most, cuts(finding)), 0) : 0;
}

/** Resources that the findings are about: one may break several rules. */
function placesOf(findings: readonly JudgedFinding[]): number {
  const byStack = new Map<string, Set<string>>();
  for (const { stack, address } of findings) kept(byStack, stack, () => new Set()).add(address);
  return [...byStack.values()].reduce((sum, addresses) => sum + addresses.size, 0);
}

/** A control that an answer decides has no findings: there the answer has to change. @param part owner of a part of the control */
function checkOf({ id }: Control, findings: readonly JudgedFinding[], part: ControlOwner | undefined): string {
  if (findings.length === 0) return `Answer the question of ${id} again, with evidence.`;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort().join(", ");
  const pass = rules.includes(",") ? "pass" : "passes";
  return part === undefined
    ? `Assess again: ${rules} ${pass} and ${id} is met.`
    : `Assess again: ${rules} ${pass} for what is the ${part}'s.`;
}
