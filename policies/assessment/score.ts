import { pillars, type Control, type Pillar } from "../catalog/types";
import type { ControlResult } from "./control-status";

/** One pillar's share of what could be decided. */
export interface PillarScore {
  readonly pillar: Pillar;
  /** 0 to 100, or undefined when nothing of the pillar could be decided. */
  readonly score: number | undefined;
  /** What it would be if every unknown control turned out met. */
  readonly possible: number | undefined;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly exempted: number;
  readonly notAssessed: number;
}

/** The scores, with what they leave out. */
export interface Score {
  /** 0 to 100: the lowest pillar score; undefined when nothing could be decided. */
  readonly overall: number | undefined;
  /** What `overall` would be if every unknown control turned out met. */
  readonly possible: number | undefined;
  readonly pillars: readonly PillarScore[];
  /** Controls that Terraform could decide, and all controls. */
  readonly decided: number;
  readonly controls: number;
}

/** The formula, as every report prints it. */
export const scoreFormula =
  "Pillar score = weight of its controls that are met or mitigated / weight of its controls that are met, mitigated, " +
  "not met, unknown or waived, rounded down; weight = severity (critical 8, high 5, medium 3, low 1) x impact " +
  "(high 3, medium 2, low 1). Unknown and waived count as not met. Controls that are not applicable or not assessed, " +
  "or that only an answer can decide because what decides them is not in the input, are left out and counted apart. The overall score is that of the weakest pillar.";

/** Weights of the formula. */
export const severityWeight = { critical: 8, high: 5, medium: 3, low: 1 } as const;
export const levelWeight = { high: 3, medium: 2, low: 1 } as const;

/**
 * Scores pillars and the whole by `scoreFormula`. A control counts whole or not at all, an unknown one not at all, so
 * that the number never says more than was proved.
 */
export function scoreControls(results: readonly ControlResult[]): Score {
  const scored = pillars.map((pillar) =>
    scorePillar(
      pillar,
      results.filter(({ control }) => control.pillar === pillar),
    ),
  );
  return {
    overall: lowest(scored.map(({ score }) => score)),
    possible: lowest(scored.map(({ possible }) => possible)),
    pillars: scored,
    decided: results.filter(counts).length,
    controls: results.length,
  };
}

function lowest(scores: readonly (number | undefined)[]): number | undefined {
  const known = scores.flatMap((score) => score ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}

function scorePillar(pillar: Pillar, results: readonly ControlResult[]): PillarScore {
  const total = weigh(results.filter(counts));
  const share = (part: readonly ControlResult[]) => (total === 0 ? undefined : Math.floor((100 * weigh(part)) / total));
  const number = (...wanted: readonly ControlResult["status"][]) =>
    results.filter(({ status }) => wanted.includes(status)).length;
  return {
    pillar,
    score: share(results.filter(isMet)),
    possible: share(results.filter((result) => counts(result) && (isMet(result) || result.status === "unknown"))),
    met: number("met", "mitigated"),
    notMet: number("not-met"),
    unknown: number("unknown"),
    exempted: number("exempted"),
    notAssessed: number("not-assessed"),
  };
}

function isMet({ status }: ControlResult): boolean {
  return status === "met" || status === "mitigated";
}

/** What is not in the input says nothing of what is; the answer to it counts once it is given. */
function counts({ status, elsewhere }: ControlResult): boolean {
  return status !== "not-applicable" && status !== "not-assessed" && !elsewhere;
}

function weigh(results: readonly ControlResult[]): number {
  return results.reduce((sum, { control }) => sum + weight(control), 0);
}

function weight({ severity, impact }: Control): number {
  return severityWeight[severity] * levelWeight[impact];
}
