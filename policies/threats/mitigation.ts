import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { kept } from "../../common/kept";
import type { Control } from "../catalog/types";
import type { AnsweredResult } from "../questions";

/**
 * What is known of a control that stands against a threat. `found` is proved by what was looked at; `declared` rests on somebody's
 * word; `missing` is not met, or somebody accepted that it is not; `open` is not decided, since nothing was judged yet.
 */
export type MitigationState = "found" | "missing" | "declared" | "unknown" | "not-applicable" | "open";

/** A control that stands against a threat, and what is known of it. */
export interface Mitigation {
  readonly control: Control;
  readonly state: MitigationState;
  /** Verdicts that prove it, where it is found. */
  readonly proofs: readonly JudgedFinding[];
  /** Failures of it, also those that somebody accepted, where it is missing; what is not known, where it is unknown. */
  readonly findings: readonly JudgedFinding[];
  /** Who stands for it: owners of declarations, answers and exemptions. Each once. */
  readonly vouchedBy: readonly string[];
  /** What they give as evidence, each once. */
  readonly evidence: readonly string[];
  /** Place of its first step in the plan of an assessment, from 1. @default - it is no step of it */
  readonly step?: number;
}

const stateOf: Readonly<Record<AnsweredResult["status"], MitigationState>> = {
  met: "found",
  mitigated: "found",
  "not-met": "missing",
  exempted: "missing",
  declared: "declared",
  unknown: "unknown",
  "not-assessed": "unknown",
  "not-applicable": "not-applicable",
};

/** What an assessment says of controls, by id. @param blank nothing is judged yet: every control is open */
export function mitigationsOf(assessment: Assessment, blank: boolean): ReadonlyMap<string, Mitigation> {
  const findings = new Map<string, JudgedFinding[]>();
  for (const finding of assessment.findings) kept(findings, finding.control, () => []).push(finding);
  const steps = new Map<string, number>();
  for (const { control, priority, first } of assessment.plan)
    for (const id of [control, ...first.map((one) => one.control)]) kept(steps, id, () => priority);
  return new Map(
    assessment.controls.map((result) => {
      const { id } = result.control;
      return [id, blank ? openMitigation(result.control) : mitigation(result, findings.get(id) ?? [], steps.get(id))];
    }),
  );
}

function openMitigation(control: Control): Mitigation {
  return { control, state: "open", proofs: [], findings: [], vouchedBy: [], evidence: [] };
}

function mitigation(result: AnsweredResult, findings: readonly JudgedFinding[], step: number | undefined): Mitigation {
  const { control, status, answer, declarations = [] } = result;
  const state = stateOf[status];
  const answered = answer?.state === "answered" ? [answer] : [];
  const exemptions = findings.flatMap(({ exemption }) => exemption ?? []);
  return {
    control,
    state,
    proofs: state === "found" ? findings.filter(({ verdict }) => verdict === "pass") : [],
    findings: findings.filter(({ verdict, declaration }) => verdict === openVerdicts[state] && !declaration),
    vouchedBy: unique([...declarations, ...answered, ...exemptions].flatMap(({ owner }) => owner ?? [])),
    evidence: unique([...declarations, ...answered].flatMap(({ evidence }) => evidence)),
    ...(step !== undefined && { step }),
  };
}

/** The verdict that explains a state. */
const openVerdicts: Readonly<Partial<Record<MitigationState, JudgedFinding["verdict"]>>> = {
  missing: "fail",
  unknown: "unknown",
};

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
