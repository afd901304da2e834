import type { Condition, Control } from "../catalog/types";
import type { PlacedDeclaration, StandingDeclarations } from "../declarations";
import type { JudgedFinding } from "./exemptions";
import { kept } from "../../common/kept";
import type { Rule } from "../engine/rule";

/**
 * What is known of a control. `met` is proved by what was looked at; `declared` rests on somebody's word, that of an owner
 * or an answer. `not-assessed`: no rule decides it, or a question that nobody has answered does.
 */
export type Status =
  "met" | "not-met" | "unknown" | "exempted" | "mitigated" | "declared" | "not-applicable" | "not-assessed";

/** A control with its status and the findings behind it. */
export interface ControlResult {
  readonly control: Control;
  readonly status: Status;
  /** Rules that decide it. */
  readonly rules: readonly string[];
  /** Unknown only because what decides it may live outside of the input: an answer may decide it. */
  readonly elsewhere?: true;
  /** What owners declare that a part of it rests on. @default - nothing */
  readonly declarations?: readonly PlacedDeclaration[];
  readonly counts: Readonly<Record<"pass" | "fail" | "unknown" | "exempted" | "declared" | "notApplicable", number>>;
}

/** What controls are decided by beside the findings. */
export interface Deciding {
  /** False when a part of the input was not read: it could hold anything, so that no control is better than unknown. */
  readonly isWhole: boolean;
  /** Declarations that count, by capability. */
  readonly declared: StandingDeclarations["byCapability"];
}

/**
 * The worst verdict decides: one open failure is not met, then one unknown, then one exemption, then what is declared. A part
 * that no Terraform shows leaves a control unknown until somebody answers for it or declares it.
 */
export function controlResults(
  controls: readonly Control[],
  rules: readonly Rule[],
  findings: readonly JudgedFinding[],
  deciding: Deciding = { isWhole: true, declared: new Map() },
): ControlResult[] {
  const rulesOf = groupBy(rules, ({ control }) => control);
  const findingsOf = groupBy(findings, ({ control }) => control);
  return controls.map((control) => {
    const judging = rulesOf.get(control.id) ?? [];
    const own = findingsOf.get(control.id) ?? [];
    return {
      control,
      ...decide(control, judging, own, deciding),
      rules: judging.map(({ id }) => id),
      counts: count(own),
    };
  });
}

function decide(
  { conditions = [] }: Control,
  rules: readonly Rule[],
  findings: readonly JudgedFinding[],
  { isWhole, declared }: Deciding,
): Pick<ControlResult, "status" | "elsewhere" | "declarations"> {
  const judged = statusOf(rules, findings, isWhole);
  if (!isWhole) return { status: judged };
  const found = new Set(findings.map(({ rule }) => rule));
  const isMissing = ({ rules: deciding = [] }: Condition) => !deciding.some((id) => found.has(id));
  const declaredFor = ({ capability }: Condition) => (capability === undefined ? [] : (declared.get(capability) ?? []));
  const together = (some: readonly Condition[]) => {
    const given = [...new Set(some.flatMap(declaredFor))];
    return given.length > 0 ? { declarations: given } : {};
  };
  const standIns = conditions.filter(({ rules: deciding = [] }) =>
    findings.some(({ rule, declaration }) => declaration && deciding.includes(rule)),
  );
  const asked = judged === "met" || judged === "declared" ? conditions.filter((condition) => condition.asked) : [];
  const answered = asked.filter((condition) => declaredFor(condition).length > 0);
  if (answered.length < asked.length)
    return { status: "unknown", elsewhere: true, ...together([...standIns, ...answered]) };
  if (answered.length > 0) return { status: "declared", ...together([...standIns, ...answered]) };
  // Nothing of it is in the input, and all of it is declared.
  const isOutside =
    judged === "not-applicable" &&
    conditions.length > 0 &&
    conditions.every((one) => isMissing(one) && declaredFor(one).length > 0);
  if (isOutside) return { status: "declared", ...together(conditions) };
  return {
    status: judged,
    ...(judged === "unknown" && isElsewhere(findings) ? { elsewhere: true as const } : {}),
    ...together(standIns),
  };
}

function statusOf(rules: readonly Rule[], findings: readonly JudgedFinding[], isWhole: boolean): Status {
  if (rules.length === 0) return "not-assessed";
  const open = findings.filter(({ exemption, declaration }) => !exemption && !declaration);
  if (open.some(({ verdict }) => verdict === "fail")) return "not-met";
  if (!isWhole || open.some(({ verdict }) => verdict === "unknown")) return "unknown";
  const exempted = findings.flatMap(({ exemption }) => exemption ?? []);
  if (exempted.some(({ category }) => category === "waiver")) return "exempted";
  if (findings.some(({ declaration }) => declaration)) return "declared";
  if (exempted.length > 0) return "mitigated";
  return open.some(({ verdict }) => verdict === "pass") ? "met" : "not-applicable";
}

function isElsewhere(findings: readonly JudgedFinding[]): boolean {
  return findings.every(({ verdict, exemption, elsewhere }) => verdict !== "unknown" || exemption || elsewhere);
}

function count(findings: readonly JudgedFinding[]): ControlResult["counts"] {
  const counts = { pass: 0, fail: 0, unknown: 0, exempted: 0, declared: 0, notApplicable: 0 };
  for (const { verdict, exemption, declaration } of findings) {
    const kind = exemption ? "exempted" : declaration ? "declared" : verdict;
    counts[kind === "not-applicable" ? "notApplicable" : kind]++;
  }
  return counts;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) kept(groups, key(item), () => []).push(item);
  return groups;
}
