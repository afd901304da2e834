import { unknownNote } from "./unknown-note";
import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { groupFindings, type FindingGroup, type Grouping } from "../assessment/groups";
import { planFormula, type PlanStep } from "../assessment/remediation-plan";
import { pullRequests } from "../assessment/repair/pull-requests";
import { alikeProblems, formatAlike } from "../../common/alike";
import { scoreFormula, type PillarScore } from "../assessment/score";
import { bySeverity } from "../engine/severity-order";
import { counted } from "../../common/counted";
import { codeElement, fenced, value } from "./markdown-escape";
import { scoreNote } from "./score-note";
import { fitted, shrinking, type PartForms } from "./fitted";
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
  const sections: readonly PartForms[] = [
    unread(assessment),
    [summary(assessment)],
    problems(assessment),
    ...todo(assessment, options),
    unknowns(assessment),
    declarations(assessment),
    exemptions(assessment),
    [
      folded("Method", `${value(scoreFormula)}\n\n${value(planFormula)}`),
      folded("Method", "The text report says it with `--verbose`."),
    ],
  ];
  return `${fitted(sections, options.maximumLength ?? 60_000).join("\n\n")}\n`;
}

/** What to do, with the pillars between the first steps and the rest. */
function todo(
  assessment: Assessment,
  { groupBy = "control", top = shortSteps }: MarkdownOptions,
): readonly PartForms[] {
  const { plan, findings, score } = assessment;
  const byPillar: PartForms = shrinking(score.pillars, (shown, left) =>
    folded("Scores by pillar", pillars(shown) + more(left)),
  );
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

function unread(assessment: Assessment): PartForms {
  const note = unreadNote(assessment);
  if (!note) return [];
  return shrinking(
    note.lines,
    (shown, left) =>
      [`**${value(note.headline)}**`, ...shown.map((line) => `- ${value(line)}`)].join("\n") + more(left),
  );
}

function problems(assessment: Assessment): PartForms {
  const all = alikeProblems(otherProblems(assessment));
  if (all.length === 0) return [];
  return shrinking(all, (shown, left) =>
    [
      ...shown.map((alike) => `> **${alike.problem.level ?? "error"}** ${value(formatAlike(alike))}`),
      ...(left > 0 ? [`> ${counted(left, "more problem", "more problems")}`] : []),
    ].join("\n>\n"),
  );
}

/** What a list leaves out, below it. */
function more(left: number): string {
  return left > 0 ? `\n\nand ${left} more` : "";
}

function first(plan: readonly PlanStep[], top: number): PartForms {
  if (plan.length === 0) return [];
  const shown = plan.slice(0, top);
  const written = (hasPatches: boolean) => {
    const steps = shown.map((step, index) => `### ${index + 1}. ${heading(step)}\n\n${stepBody(step, hasPatches)}`);
    return ["**What to do first**", ...steps].join("\n\n");
  };
  const short = shrinking(
    shown,
    (few, left) =>
      ["**What to do first**", few.map((step, index) => `${index + 1}. ${heading(step)}`).join("\n")].join("\n\n") +
      more(left),
  );
  return [written(true), written(false), ...short];
}

function others(rest: readonly PlanStep[]): PartForms {
  if (rest.length === 0) return [];
  const title = `${counted(rest.length, "more thing", "more things")} to do`;
  const line = (step: PlanStep) => `- ${heading(step)}: ${step.findings.length}`;
  return [
    // The first of them whole, the rest as a line each; then fewer lines.
    ...shrinking(rest, (whole, left) => {
      const bodies = whole.map((step) => `**${heading(step)}**\n\n${stepBody(step, false)}`);
      const lines =
        left > 0
          ? [
              rest
                .slice(rest.length - left)
                .map(line)
                .join("\n"),
            ]
          : [];
      return folded(title, [...bodies, ...lines].join("\n\n"));
    }),
    ...shrinking(rest, (shown, left) => folded(title, shown.map(line).join("\n") + more(left))),
  ];
}

function groupList(groups: readonly FindingGroup[], by: Grouping, all: number): PartForms {
  if (groups.length === 0) return [];
  return shrinking(groups, (shown) => {
    const texts = shown.map(({ title, opens, severity, findings }, index) =>
      [
        `### ${index + 1}. ${value(title)} (${severity}, ${findings.length})`,
        ...(opens === undefined ? [] : [`**Why:** ${value(opens)}`]),
        table(findings.map((head) => ({ head, others: [] }))),
      ].join("\n\n"),
    );
    return [`**What is wrong, by ${by}**`, ...texts].join("\n\n") + more(all - shown.length);
  });
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

function unknowns({ findings }: Assessment): PartForms {
  const open = findings.filter(
    ({ verdict, exemption, declaration }) => verdict === "unknown" && !exemption && !declaration,
  );
  if (open.length === 0) return [];
  const listed = [...open].sort(bySeverity).slice(0, 50);
  const head = ["| Where | Rule | Not known |", "| --- | --- | --- |"];
  return shrinking(listed, (shown) => {
    const rows = shown.map(
      ({ address, rule, message }) => `| ${codeElement(address)} | ${value(rule)} | ${value(message)} |`,
    );
    return folded(unknownNote(open), tableOf(head, rows) + more(open.length - shown.length));
  });
}

function declarations({ declarations: given }: Assessment): PartForms {
  if (given.length === 0) return [];
  const head = [
    "| Capability | Owner | Evidence | Until | State | Stands in for |",
    "| --- | --- | --- | --- | --- | --- |",
  ];
  return shrinking(given, (shown, left) => {
    const rows = shown.map(
      ({ capability, owner, evidence, until, state, controls }) =>
        `| ${value(capability)} | ${value(owner)} | ${value(evidence.join(", "))} | ${until ?? "–"} | ${state} | ${controls.join(", ")} |`,
    );
    return folded("Declared, and not proved", tableOf(head, rows) + more(left));
  });
}

function exemptions({ exemptions }: Assessment): PartForms {
  if (exemptions.length === 0) return [];
  const head = [
    "| Control | Resource | Category | Owner | Reason | Expires | State |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  return shrinking(exemptions, (shown, left) => {
    const rows = shown.map(
      ({ control, resource, category, owner, reason, expires, state, daysLeft }) =>
        `| ${value(control)} | ${codeElement(resource)} | ${category} | ${value(owner)} | ${value(reason)} | ${expires} | ${state}, ${counted(daysLeft, "day")} left |`,
    );
    return folded(counted(exemptions.length, "exemption"), tableOf(head, rows) + more(left));
  });
}

/** A table without rows is none. */
function tableOf(head: readonly string[], rows: readonly string[]): string {
  return rows.length === 0 ? "" : [...head, ...rows].join("\n");
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
