import { levelWeight, severityWeight } from "../assessment/score";
import type { Mitigation, MitigationState } from "./mitigation";

/** How much of a threat is left, as far as is known. `unknown` is no level below the others: nobody can say. */
export type RiskLevel = "high" | "medium" | "low" | "unknown" | "open";

/** What is left of a threat that applies. */
export interface ResidualRisk {
  readonly level: RiskLevel;
  /** Weight of the controls in each state, in percent of all that apply; rounded, so that they may not add up to 100. */
  readonly shares: Readonly<Record<"found" | "declared" | "missing" | "unknown", number>>;
}

/** How a level comes about, as every format prints it. */
export const riskFormula =
  "Residual risk of a threat: high where a control against it is missing in a way that is critical, or where the missing ones weigh more than " +
  "those found and declared together; medium where one is missing otherwise; unknown where none is missing and those of which nothing is known weigh " +
  "more than those found and declared; low otherwise. Weight = severity (critical 8, high 5, medium 3, low 1) x impact (high 3, medium 2, low 1). " +
  "A control that is not met counts as missing, also where somebody accepted that. Low is never none: what stays is said in words.";

/** The level that `riskFormula` gives; `open` where nothing was judged yet. */
export function residualRisk(mitigations: readonly Mitigation[]): ResidualRisk {
  const counting = mitigations.filter(({ state }) => state !== "not-applicable");
  const weighs = (state: MitigationState) =>
    counting.reduce((sum, one) => sum + (one.state === state ? weightOf(one) : 0), 0);
  const [found, declared, missing, unknown] = [
    weighs("found"),
    weighs("declared"),
    weighs("missing"),
    weighs("unknown"),
  ];
  const total = found + declared + missing + unknown;
  const share = (weight: number) => (total === 0 ? 0 : Math.round((100 * weight) / total));
  const shares = {
    found: share(found),
    declared: share(declared),
    missing: share(missing),
    unknown: share(unknown),
  };
  if (counting.some(({ state }) => state === "open")) return { level: "open", shares };
  if (counting.some(isCritical) || missing > found + declared) return { level: "high", shares };
  if (missing > 0) return { level: "medium", shares };
  return { level: unknown > found + declared || total === 0 ? "unknown" : "low", shares };
}

/** Missing by a critical finding; where an answer says so, of a control that is critical itself. */
function isCritical({ state, findings, control }: Mitigation): boolean {
  if (state !== "missing") return false;
  return findings.length > 0
    ? findings.some(({ severity }) => severity === "critical")
    : control.severity === "critical";
}

function weightOf({ control }: Mitigation): number {
  return severityWeight[control.severity] * levelWeight[control.impact];
}
