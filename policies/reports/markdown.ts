import { unknownNote } from "./unknown-note";
import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { groupFindings, type FindingGroup, type Grouping } from "../assessment/groups";
import { planFormula, type PlanStep } from "../assessment/remediation-plan";
import { pullRequests } from "../assessment/repair/pull-requests";
import { alikeProblems, formatAlike } from "../../common/alike";
import { scoreFormula, type PillarScore } from "../assessment/score";
import { counted } from "../../common/counted";
import { codeElement, fenced, value } from "./markdown-escape";
import { scoreNote } from "./score-note";
import { mistakesOf, type Mistake } from "./mistakes";
import { firstNote, stepNote } from "./step-note";
import { nothingFailed, otherProblems, unreadNote } from "./unread-note";

/** How long the summary may get. */
export interface MarkdownOptions {
  /** Characters. @default 60000, below the 65,536 that GitHub takes for a comment */
  readonly maximumLength?: number;
  /** By what open failures are put together. @default "control": the steps of the plan */
  readonly groupBy?: Grouping;
  /** Steps or groups that stand open. @default 5 */
  readonly top?: number;
}

const shortSteps = 5;
const shortPlaces = 5;
const shortPatches = 3;

/** The verdict as a comment for a pull request: the score, what to do first, and the rest folded away. */
export function renderMarkdown(assessment: Assessment, options: MarkdownOptions = {}): string {
  const maximum = options.maximumLength ?? 60_000;
  const sections: readonly Section[] = [
    unread(assessment),
    summary(assessment),
    problems(assessment),
    ...todo(assessment, options),
    unknowns(assessment),
    declarations(assessment),
    exemptions(assessment),
    folded("Method", `${value(scoreFormula)}\n\n${value(planFormula)}`),
  ];
  const kept: string[] = [];
  const note = "Some parts are left out here since they are too long; the other report formats have everything.";
  let length = note.length + 2;
  let left = 0;
  for (const section of sections) {
    const forms = (typeof section === "string" ? [section] : section).filter((form) => form !== "");
    const fitting = forms.find((form) => length + form.length + 2 <= maximum);
    if (forms.length > 0 && fitting === undefined) left++;
    if (fitting === undefined) continue;
    kept.push(fitting);
    length += fitting.length + 2;
  }
  return `${[...kept, ...(left > 0 ? [note] : [])].join("\n\n")}\n`;
}

/** A part of the report, or its forms from the fullest to the shortest, of which the first that fits is taken. */
type Section = string | readonly string[];

/** What to do, with the pillars between the first steps and the rest. */
function todo(assessment: Assessment, { groupBy = "control", top = shortSteps }: MarkdownOptions): readonly Section[] {
  const { plan, findings, score } = assessment;
  const byPillar = folded("Scores by pillar", pillars(score.pillars));
  if (groupBy === "control") return [first(plan, top), byPillar, others(plan.slice(top))];
  const groups = groupFindings(findings, groupBy);
  return [groupList(groups.slice(0, top), groupBy, groups.length), byPillar];
}

function summary(assessment: Assessment): string {
  const { score, resources, findings } = assessment;
  const failed = findings.filter(({ verdict, exemption }) => verdict === "fail" && !exemption);
  const severity = (wanted: string) => failed.filter((finding) => finding.severity === wanted).length;
  const verdict = failed.length === 0 ? nothingFailed(assessment) : counted(failed.length, "finding");
  const note = scoreNote(score);
  return [
    `## Zero Trust for AI: ${score.holds === undefined ? "nothing shown" : `${score.holds} %`}, ${verdict}`,
    `**${note.holds}**; ${note.beside}.`,
    `${counted(resources, "resource")}; ${severity("critical")} critical, ${severity("high")} high, ${severity("medium")} medium, ` +
      `${severity("low")} low. Controls: ${score.met + score.mitigated} met, ${score.notMet} not met, ` +
      `${score.unknown} unknown, ${score.exempted} exempted, ${score.declared} declared, ` +
      `${score.notApplicable} not applicable, ${score.notLookedAt} not looked at.`,
  ].join("\n\n");
}

function unread(assessment: Assessment): string {
  const note = unreadNote(assessment);
  return note ? [`**${value(note.headline)}**`, ...note.lines.map((line) => `- ${value(line)}`)].join("\n") : "";
}

function problems(assessment: Assessment): string {
  return alikeProblems(otherProblems(assessment))
    .map((alike) => `> **${alike.problem.level ?? "error"}** ${value(formatAlike(alike))}`)
    .join("\n>\n");
}

function first(plan: readonly PlanStep[], top: number): Section {
  if (plan.length === 0) return "";
  const shown = plan.slice(0, top);
  const written = (hasPatches: boolean) => {
    const steps = shown.map((step, index) => `### ${index + 1}. ${heading(step)}\n\n${stepBody(step, hasPatches)}`);
    return ["**What to do first**", ...steps].join("\n\n");
  };
  return [written(true), written(false)];
}

function others(rest: readonly PlanStep[]): Section {
  if (rest.length === 0) return "";
  const steps = rest.map((step) => `**${heading(step)}**\n\n${stepBody(step, false)}`);
  const short = rest.map((step) => `- ${heading(step)}: ${step.findings.length}`);
  const title = `${counted(rest.length, "more thing", "more things")} to do`;
  return [folded(title, steps.join("\n\n")), folded(title, short.join("\n"))];
}

function groupList(groups: readonly FindingGroup[], by: Grouping, all: number): string {
  if (groups.length === 0) return "";
  const texts = groups.map(({ title, opens, severity, findings }, index) =>
    [
      `### ${index + 1}. ${value(title)} (${severity}, ${findings.length})`,
      ...(opens === undefined ? [] : [`**Why:** ${value(opens)}`]),
      table(findings.map((head) => ({ head, others: [] }))),
    ].join("\n\n"),
  );
  const more = all > groups.length ? [`and ${all - groups.length} more`] : [];
  return [`**What is wrong, by ${by}**`, ...texts, ...more].join("\n\n");
}

function heading(step: PlanStep): string {
  return `${value(step.title)} (${value(stepNote(step))})`;
}

/** Why, what, and one part for each pull request. */
function stepBody(step: PlanStep, hasPatches: boolean): string {
  const taken = firstNote(step);
  const says = [
    ...(step.harm === undefined ? [] : [`**Why:** ${value(step.harm)}`]),
    `**What:** ${value(step.requirement)}`,
    ...(taken === undefined ? [] : [`**First:** ${value(taken)}`]),
  ].join("<br>\n");
  const requests = hasPatches ? pullRequests(step.findings) : [];
  if (requests.length === 0) return [says, table(mistakesOf(step.findings)), repair(step.findings)].join("\n\n");
  const parts = requests.map(({ control, type, places }, index) => {
    const count = counted(places.length, "place");
    const patches = places.slice(0, shortPatches).map(({ patch }) => fenced(patch.hcl, "hcl"));
    const more =
      places.length > patches.length
        ? [`and ${counted(places.length - patches.length, "more patch", "more patches")}`]
        : [];
    return [
      `Pull request ${index + 1} of ${requests.length}: ${codeElement(type)}, ${count} (${value(control)})`,
      table(mistakesOf(places.flatMap(({ findings }) => findings))),
      ...patches,
      ...more,
    ].join("\n\n");
  });
  return [says, ...parts].join("\n\n");
}

function table(mistakes: readonly Mistake[]): string {
  const shown = mistakes.slice(0, shortPlaces);
  const rows = shown.map(({ head: { severity, address, file, line, message }, others: more }) => {
    const where = line === undefined ? file : `${file}:${line}`;
    const besides = more.length === 0 ? "" : `<br>same cause: ${value(more.map(({ rule }) => rule).join(", "))}`;
    return `| ${severity} | ${codeElement(address)}<br>${codeElement(where)} | ${value(message)}${besides} |`;
  });
  const rest = mistakes.length > shown.length ? [`\nand ${mistakes.length - shown.length} more`] : [];
  return ["| Severity | Where | Found |", "| --- | --- | --- |", ...rows, ...rest].join("\n");
}

/** The repairs of several findings, each once. */
function repair(findings: readonly JudgedFinding[]): string {
  return [...new Set(findings.map(({ fix }) => fix))].map((fix) => `Fix: ${value(fix)}`).join("\n\n");
}

function pillars(scores: readonly PillarScore[]): string {
  const rows = scores.map(
    ({ pillar, score, met, mitigated, notMet, unknown, exempted, declared, notLookedAt }) =>
      `| ${pillar} | ${score ?? "–"} | ${met + mitigated} | ${notMet} | ${unknown} | ${exempted} | ${declared} | ${notLookedAt} |`,
  );
  const head = "| Pillar | Score | Met | Not met | Unknown | Exempted | Declared | Not looked at |";
  return [head, "| --- | --: | --: | --: | --: | --: | --: | --: |", ...rows].join("\n");
}

function unknowns({ findings }: Assessment): string {
  const open = findings.filter(
    ({ verdict, exemption, declaration }) => verdict === "unknown" && !exemption && !declaration,
  );
  if (open.length === 0) return "";
  const rows = open
    .slice(0, 50)
    .map(({ address, rule, message }) => `| ${codeElement(address)} | ${value(rule)} | ${value(message)} |`);
  const more = open.length > rows.length ? [`\nand ${open.length - rows.length} more`] : [];
  const table = ["| Where | Rule | Not known |", "| --- | --- | --- |", ...rows, ...more].join("\n");
  return folded(unknownNote(open), table);
}

function declarations({ declarations: given }: Assessment): string {
  if (given.length === 0) return "";
  const rows = given.map(
    ({ capability, owner, evidence, until, state, controls }) =>
      `| ${value(capability)} | ${value(owner)} | ${value(evidence.join(", "))} | ${until ?? "–"} | ${state} | ${controls.join(", ")} |`,
  );
  const head = [
    "| Capability | Owner | Evidence | Until | State | Stands in for |",
    "| --- | --- | --- | --- | --- | --- |",
  ];
  return folded("Declared, and not proved", [...head, ...rows].join("\n"));
}

function exemptions({ exemptions }: Assessment): string {
  if (exemptions.length === 0) return "";
  const rows = exemptions.map(
    ({ control, resource, category, owner, reason, expires, state, daysLeft }) =>
      `| ${value(control)} | ${codeElement(resource)} | ${category} | ${value(owner)} | ${value(reason)} | ${expires} | ${state}, ${counted(daysLeft, "day")} left |`,
  );
  const head = [
    "| Control | Resource | Category | Owner | Reason | Expires | State |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  return folded(counted(exemptions.length, "exemption"), [...head, ...rows].join("\n"));
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
