import type { Control } from "../catalog/types";
import type { JudgedFinding } from "./exemptions";
import { kept } from "../../common/kept";
import type { Rule } from "../engine/rule";

/** What is known of a control. `not-assessed`: no rule decides it, or a question that nobody has answered does. */
export type Status = "met" | "not-met" | "unknown" | "exempted" | "mitigated" | "not-applicable" | "not-assessed";

/** A control with its status and the findings behind it. */
export interface ControlResult {
  readonly control: Control;
  readonly status: Status;
  /** Rules that decide it. */
  readonly rules: readonly string[];
  /** Unknown only because what decides it may live outside of the input: an answer may decide it. */
  readonly elsewhere?: true;
  readonly counts: Readonly<Record<"pass" | "fail" | "unknown" | "exempted" | "notApplicable", number>>;
}

/**
 * The worst verdict decides: one open failure is not met, then one unknown, then one exemption. A part that no Terraform shows
 * leaves a control unknown until somebody answers for it.
 * @param isWhole false when a part of the input was not read: it could hold anything, so that no control is better than unknown
 */
export function controlResults(
  controls: readonly Control[],
  rules: readonly Rule[],
  findings: readonly JudgedFinding[],
  isWhole = true,
): ControlResult[] {
  const rulesOf = groupBy(rules, ({ control }) => control);
  const findingsOf = groupBy(findings, ({ control }) => control);
  return controls.map((control) => {
    const deciding = rulesOf.get(control.id) ?? [];
    const own = findingsOf.get(control.id) ?? [];
    const decided = statusOf(deciding, own, isWhole);
    const asked = decided === "met" && (control.conditions ?? []).some((condition) => condition.asked);
    const status = asked ? "unknown" : decided;
    return {
      control,
      status,
      rules: deciding.map(({ id }) => id),
      ...(asked || (status === "unknown" && isWhole && isElsewhere(own)) ? { elsewhere: true as const } : {}),
      counts: count(own),
    };
  });
}

function statusOf(rules: readonly Rule[], findings: readonly JudgedFinding[], isWhole: boolean): Status {
  if (rules.length === 0) return "not-assessed";
  const open = findings.filter(({ exemption }) => !exemption);
  if (open.some(({ verdict }) => verdict === "fail")) return "not-met";
  if (!isWhole || open.some(({ verdict }) => verdict === "unknown")) return "unknown";
  const exempted = findings.flatMap(({ exemption }) => exemption ?? []);
  if (exempted.some(({ category }) => category === "waiver")) return "exempted";
  if (exempted.length > 0) return "mitigated";
  return open.some(({ verdict }) => verdict === "pass") ? "met" : "not-applicable";
}

function isElsewhere(findings: readonly JudgedFinding[]): boolean {
  return findings.every(({ verdict, exemption, elsewhere }) => verdict !== "unknown" || exemption || elsewhere);
}

function count(findings: readonly JudgedFinding[]): ControlResult["counts"] {
  const counts = { pass: 0, fail: 0, unknown: 0, exempted: 0, notApplicable: 0 };
  for (const { verdict, exemption } of findings) {
    counts[exemption ? "exempted" : verdict === "not-applicable" ? "notApplicable" : verdict]++;
  }
  return counts;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) kept(groups, key(item), () => []).push(item);
  return groups;
}
