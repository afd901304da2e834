import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import type { Answer, AnsweredResult } from "../questions";
import type { Problem } from "../../common/problem";
import { PolicyInputError } from "../assessment/input-error";
import { groupFindings, type FindingGroup, type Grouping } from "../assessment/groups";
import { pullRequests, type PullRequest } from "../assessment/repair/pull-requests";
import { planFormula, type PlanStep } from "../assessment/remediation-plan";
import { scoreFormula, type PillarScore } from "../assessment/score";
import { isOpen, reportedFindings, type ListOptions } from "./reported-findings";

/** Version of `schemas/report.schema.json`; a new major when a field changes its meaning or goes. */
export const reportVersion = "3.0";

/** What the JSON report holds. */
export interface JsonOptions extends ListOptions {
  /** Adds `groups`: open failures by control, cause or resource. @default - they are not grouped */
  readonly groupBy?: Grouping;
  /** Groups listed, the worst first. @default - all */
  readonly top?: number;
}

/** Reports with more findings than this are for programs: they are written without indentation, in half the size. */
const maximumIndented = 20_000;

/**
 * The verdict as JSON by `schemas/report.schema.json`, with a line break at the end.
 * @throws PolicyInputError ZTAI-POL-009 when it is longer than a text can be, some hundred thousand findings
 */
export function renderJson(assessment: Assessment, options: JsonOptions = {}): string {
  const shown = reportedFindings(assessment.findings, options.all);
  const indentation = shown.length > maximumIndented ? undefined : 2;
  try {
    return `${JSON.stringify(report(assessment, shown, options), null, indentation)}\n`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PolicyInputError([tooLong(shown.length)]);
  }
}

function tooLong(findings: number): Problem {
  return {
    code: "ZTAI-POL-009",
    level: "error",
    file: "report",
    place: "",
    found: `${findings} findings, longer than one report can be`,
    allowed: "some hundred thousand findings",
    fix: "judge the parts apart, leave out --all, or take the format html, markdown or sarif",
  };
}

function report(assessment: Assessment, shown: readonly JudgedFinding[], { groupBy, top }: JsonOptions): object {
  const { today, inputs, resources, controls, score, plan, exemptions, declarations, problems, unread, notJudged } =
    assessment;
  return {
    schemaVersion: reportVersion,
    today,
    inputs,
    unread: unread.map(({ name, allowed, problem }) => ({ name, allowed, problem: problemEntry(problem) })),
    resources,
    notJudged,
    score: {
      ...score,
      holds: score.holds ?? null,
      possible: score.possible ?? null,
      formula: scoreFormula,
      pillars: score.pillars.map((pillar: PillarScore) => ({
        ...pillar,
        score: pillar.score ?? null,
        possible: pillar.possible ?? null,
      })),
    },
    controls: controls.map(controlEntry),
    plan: { formula: planFormula, steps: plan.map(planEntry) },
    causes: causeEntries(assessment.findings),
    ...(groupBy && {
      groups: { by: groupBy, items: groupFindings(assessment.findings, groupBy).slice(0, top).map(groupEntry) },
    }),
    findings: shown.map(findingEntry),
    exemptions,
    declarations,
    problems: problems.map(problemEntry),
  };
}

function problemEntry({ code, level, file, place, found, allowed, fix }: Problem): object {
  return { code, level, file, place, found, allowed, fix };
}

function controlEntry({
  control,
  status,
  elsewhere,
  rules,
  counts,
  decidedBy,
  declarations,
  answer,
}: AnsweredResult): object {
  const { id, title, pillar, principle, severity } = control;
  const given = answer && { answer: answerEntry(answer) };
  return {
    id,
    title,
    pillar,
    principle,
    severity,
    status,
    elsewhere,
    decidedBy,
    rules,
    counts,
    declarations,
    ...given,
  };
}

function answerEntry({ state, answer, owner, evidence, date, reviewDate, note, source }: Answer): object {
  return { state, answer, owner, evidence, date, reviewDate, note, source };
}

function planEntry({ findings, ...step }: PlanStep): object {
  return { ...step, places: findings.map(placeEntry), pullRequests: pullRequests(findings).map(requestEntry) };
}

function placeEntry({ rule, stack, address }: JudgedFinding): object {
  return { rule, stack, address };
}

function requestEntry({ control, type, places }: PullRequest): object {
  return {
    control,
    type,
    places: places.map(({ stack, address, file, line, severity, findings, patch }) => ({
      stack,
      address,
      file,
      line: line ?? null,
      severity,
      rules: findings.map(({ rule }) => rule),
      patch,
    })),
  };
}

/** Mistakes that break several rules, each with how many open failures come of it. */
function causeEntries(findings: readonly JudgedFinding[]): readonly object[] {
  return groupFindings(findings, "cause").flatMap(({ severity, findings: members }) => {
    const cause = members[0]?.cause;
    return cause ? [{ ...cause, severity, findings: members.length }] : [];
  });
}

function groupEntry({ key, title, opens, severity, findings }: FindingGroup): object {
  return { key, title, ...(opens === undefined ? {} : { opens }), severity, places: findings.map(placeEntry) };
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
    declaration,
    cause,
  } = finding;
  const open = isOpen(finding);
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
    ...(remedy ? { remedy: { hcl: remedy.hcl, typescript: remedy.typescript } } : {}),
    ...(cause ? { cause: cause.id } : {}),
    ...(exemption ? { exemption } : {}),
    ...(declaration ? { declaration } : {}),
  };
}
