import { pillars, type Control, type Pillar } from "../catalog/types";
import type { ControlResult } from "./control-status";

/** How many controls there are of each kind; every control is of exactly one. */
export interface ControlTally {
  /** Proved by what was looked at. */
  readonly met: number;
  /** Met in another way than the rules ask for, by an exemption. */
  readonly mitigated: number;
  readonly notMet: number;
  /** The input holds what decides it, and leaves open what that is. */
  readonly unknown: number;
  /** Not met, and the risk is accepted. */
  readonly exempted: number;
  /** Somebody's word, that of an owner or an answer. */
  readonly declared: number;
  readonly notApplicable: number;
  /** What decides it is not in the input, or no Terraform shows it; nobody has spoken for it. */
  readonly notLookedAt: number;
}

/** One pillar's share of what the input can show. */
export interface PillarScore extends ControlTally {
  readonly pillar: Pillar;
  /** 0 to 100, or undefined when the input can show nothing of the pillar. */
  readonly score: number | undefined;
  /** What it would be if every unknown control turned out met. */
  readonly possible: number | undefined;
}

/** Of what the input can show, how much holds; and what that leaves out. */
export interface Score extends ControlTally {
  /** 0 to 100 over all pillars; undefined when the input can show nothing. */
  readonly holds: number | undefined;
  /** What `holds` would be if every unknown control turned out met. */
  readonly possible: number | undefined;
  /** Controls that hold: met or mitigated. */
  readonly holding: number;
  /** Controls that the input can show: those that hold, and those that are not met, unknown or waived. */
  readonly shown: number;
  /** All controls. */
  readonly controls: number;
  readonly pillars: readonly PillarScore[];
}

/** The formula, as every report prints it. */
export const scoreFormula =
  "Holds = weight of the controls that are met or mitigated / weight of those that the input can show: met, mitigated, " +
  "not met, unknown or waived; rounded down; weight = severity (critical 8, high 5, medium 3, low 1) x impact " +
  "(high 3, medium 2, low 1). The score of a pillar is the same of its controls. Unknown and waived count as not holding. " +
  "What is declared, by an owner or by an answer, is nobody's proof: it enters neither side and is counted apart, as is what " +
  "is not applicable and what was not looked at. An answer that something is not met counts as not met.";

/** Weights of the formula. */
export const severityWeight = { critical: 8, high: 5, medium: 3, low: 1 } as const;
export const levelWeight = { high: 3, medium: 2, low: 1 } as const;

/** Scores pillars and the whole by `scoreFormula`, so that the number never says more than was proved. */
export function scoreControls(results: readonly ControlResult[]): Score {
  const total = tally(results);
  const { score: holds, possible } = shares(results);
  return {
    holds,
    possible,
    holding: total.met + total.mitigated,
    shown: results.filter(isShown).length,
    controls: results.length,
    ...total,
    pillars: pillars.map((pillar) => {
      const own = results.filter(({ control }) => control.pillar === pillar);
      return { pillar, ...shares(own), ...tally(own) };
    }),
  };
}

function shares(results: readonly ControlResult[]): Pick<PillarScore, "score" | "possible"> {
  const total = weigh(results.filter(isShown));
  const share = (part: readonly ControlResult[]) => (total === 0 ? undefined : Math.floor((100 * weigh(part)) / total));
  return {
    score: share(results.filter(holds)),
    possible: share(results.filter((result) => holds(result) || (isShown(result) && result.status === "unknown"))),
  };
}

function tally(results: readonly ControlResult[]): ControlTally {
  const number = (status: ControlResult["status"]) => results.filter((result) => result.status === status).length;
  const outside = results.filter(({ elsewhere }) => elsewhere).length;
  return {
    met: number("met"),
    mitigated: number("mitigated"),
    notMet: number("not-met"),
    unknown: number("unknown") - outside,
    exempted: number("exempted"),
    declared: number("declared"),
    notApplicable: number("not-applicable"),
    notLookedAt: number("not-assessed") + outside,
  };
}

function holds({ status }: ControlResult): boolean {
  return status === "met" || status === "mitigated";
}

/** True for a control that the input can show; what is not in it says nothing of what is. */
export function isShown({ status, elsewhere }: ControlResult): boolean {
  return !notShown.includes(status) && !elsewhere;
}

const notShown: readonly ControlResult["status"][] = ["declared", "not-applicable", "not-assessed"];

function weigh(results: readonly ControlResult[]): number {
  return results.reduce((sum, { control }) => sum + weight(control), 0);
}

function weight({ severity, impact }: Control): number {
  return severityWeight[severity] * levelWeight[impact];
}
