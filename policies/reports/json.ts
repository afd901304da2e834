import type { Assessment } from "../engine/assess";
import type { JudgedFinding } from "../engine/exemptions";
import type { Answer, AnsweredResult } from "../questions";
import { planFormula, type PlanStep } from "../engine/plan";
import { scoreFormula, type PillarScore } from "../engine/score";

/** Version of `schemas/report.schema.json`; a new major when a field changes its meaning or goes. */
export const reportVersion = "1.0";

/** What the JSON report holds. */
export interface JsonOptions {
  /** Every verdict, also passes and what is not applicable. @default false: failures and unknowns */
  readonly all?: boolean;
}

/** The verdict as JSON by `schemas/report.schema.json`, with a line break at the end. */
export function renderJson(assessment: Assessment, options: JsonOptions = {}): string {
  return `${JSON.stringify(report(assessment, options.all ?? false), null, 2)}\n`;
}

function report(assessment: Assessment, all: boolean): object {
  const { today, inputs, resources, findings, controls, score, plan, exemptions, problems } = assessment;
  const shown = findings.filter(({ verdict }) => all || verdict === "fail" || verdict === "unknown");
  return {
    schemaVersion: reportVersion,
    today,
    inputs,
    resources,
    score: {
      overall: score.overall ?? null,
      possible: score.possible ?? null,
      decidedControls: score.decided,
      controls: score.controls,
      formula: scoreFormula,
      pillars: score.pillars.map((pillar: PillarScore) => ({
        ...pillar,
        score: pillar.score ?? null,
        possible: pillar.possible ?? null,
      })),
    },
    controls: controls.map(controlEntry),
    plan: { formula: planFormula, steps: plan.map(planEntry) },
    findings: shown.map(findingEntry),
    exemptions,
    problems,
  };
}

function controlEntry({ control, status, rules, counts, decidedBy, answer }: AnsweredResult): object {
  const { id, title, pillar, principle, severity } = control;
  const given = answer && { answer: answerEntry(answer) };
  return { id, title, pillar, principle, severity, status, decidedBy, rules, counts, ...given };
}

function answerEntry({ state, answer, owner, evidence, date, reviewDate, note, source }: Answer): object {
  return { state, answer, owner, evidence, date, reviewDate, note, source };
}

function planEntry({ findings, ...step }: PlanStep): object {
  const places = findings.map(({ rule, stack, address }) => ({ rule, stack, address }));
  return { ...step, places };
}

function findingEntry(finding: JudgedFinding): object {
  const {
    rule,
    control,
    title,
    severity,
    verdict,
    message,
    stack,
    address,
    type,
    path,
    file,
    line,
    fix,
    remedy,
    exemption,
  } = finding;
  const open = verdict === "fail" || verdict === "unknown";
  return {
    rule,
    control,
    title,
    severity,
    verdict,
    reason: message,
    stack,
    resource: address,
    type,
    path: path ?? null,
    file,
    line: line ?? null,
    ...(open ? { fix } : {}),
    ...(remedy ? { remedy } : {}),
    ...(exemption ? { exemption } : {}),
  };
}
