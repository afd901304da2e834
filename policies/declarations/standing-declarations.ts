import { capabilityOfRule } from "../catalog/capabilities";
import type { JudgedFinding } from "../assessment/exemptions";
import type { PlacedDeclaration } from "./declaration";

/** Declarations that may count, and those that do not. */
export interface StandingDeclarations {
  /** By capability, in the order given. */
  readonly byCapability: ReadonlyMap<string, readonly PlacedDeclaration[]>;
  readonly expired: ReadonlySet<PlacedDeclaration>;
  /** With the finding that shows the opposite. */
  readonly contradicted: ReadonlyMap<PlacedDeclaration, JudgedFinding>;
}

/** A declaration counts until its last day, and as long as no rule of its conditions finds an open failure. */
export function standingDeclarations(
  given: readonly PlacedDeclaration[],
  findings: readonly JudgedFinding[],
  today: string,
): StandingDeclarations {
  const byCapability = new Map<string, PlacedDeclaration[]>();
  const expired = new Set<PlacedDeclaration>();
  const contradicted = new Map<PlacedDeclaration, JudgedFinding>();
  if (given.length === 0) return { byCapability, expired, contradicted };
  const opposite = firstFailures(findings);
  for (const declaration of given) {
    const failure = opposite.get(declaration.capability);
    if (declaration.until !== undefined && declaration.until < today) expired.add(declaration);
    else if (failure) contradicted.set(declaration, failure);
    else byCapability.set(declaration.capability, [...(byCapability.get(declaration.capability) ?? []), declaration]);
  }
  return { byCapability, expired, contradicted };
}

/** Marks what a declaration stands in for: what may live outside of the input, and nobody accepted as a risk. */
export function withDeclarations(
  findings: readonly JudgedFinding[],
  standing: StandingDeclarations,
): readonly JudgedFinding[] {
  if (standing.byCapability.size === 0) return findings;
  return findings.map((finding) => {
    const capability = finding.elsewhere && !finding.exemption ? capabilityOfRule.get(finding.rule) : undefined;
    const [declaration] = (capability !== undefined && standing.byCapability.get(capability)) || [];
    return declaration ? { ...finding, declaration } : finding;
  });
}

function firstFailures(findings: readonly JudgedFinding[]): ReadonlyMap<string, JudgedFinding> {
  const first = new Map<string, JudgedFinding>();
  for (const finding of findings) {
    const capability = capabilityOfRule.get(finding.rule);
    if (capability === undefined || finding.verdict !== "fail" || finding.exemption || first.has(capability)) continue;
    first.set(capability, finding);
  }
  return first;
}
