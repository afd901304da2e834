import { unknownNote } from "./unknown-note";
import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { planFormula, type PlanStep } from "../assessment/remediation-plan";
import { formatProblem } from "../../common/problem";
import { scoreFormula, type PillarScore } from "../assessment/score";
import { codeElement, fenced, value } from "./markdown-escape";
import { scoreNote } from "./score-note";
import { stepNote } from "./step-note";
import { nothingFailed, otherProblems, unreadNote } from "./unread-note";

/** How long the summary may get. */
export interface MarkdownOptions {
  /** Characters. @default 60000, below the 65,536 that GitHub takes for a comment */
  readonly maximumLength?: number;
}

const shortSteps = 5;
const shortPlaces = 5;

/** The verdict as a comment for a pull request: the score, what to do first, and the rest folded away. */
export function renderMarkdown(assessment: Assessment, options: MarkdownOptions = {}): string {
  const maximum = options.maximumLength ?? 60_000;
  const sections = [
    unread(assessment),
    summary(assessment),
    problems(assessment),
    first(assessment.plan),
    folded("Scores by pillar", pillars(assessment.score.pillars)),
    others(assessment.plan),
    unknowns(assessment),
    declarations(assessment),
    exemptions(assessment),
    folded("Method", `${value(scoreFormula)}\n\n${value(planFormula)}`),
  ].filter((section) => section !== "");
  const kept: string[] = [];
  const note = "Some parts are left out here since they are too long; the other report formats have everything.";
  let length = note.length + 2;
  for (const section of sections) {
    if (length + section.length + 2 > maximum) continue;
    kept.push(section);
    length += section.length + 2;
  }
  return `${[...kept, ...(kept.length < sections.length ? [note] : [])].join("\n\n")}\n`;
}

function summary(assessment: Assessment): string {
  const { score, resources, findings } = assessment;
  const failed = findings.filter(({ verdict, exemption }) => verdict === "fail" && !exemption);
  const severity = (wanted: string) => failed.filter((finding) => finding.severity === wanted).length;
  const verdict =
    failed.length === 0
      ? nothingFailed(assessment)
      : `${failed.length} ${failed.length === 1 ? "finding" : "findings"}`;
  const note = scoreNote(score);
  return [
    `## Zero Trust for AI: ${score.holds === undefined ? "nothing shown" : `${score.holds} %`}, ${verdict}`,
    `**${note.holds}**; ${note.beside}.`,
    `${resources} resources; ${severity("critical")} critical, ${severity("high")} high, ${severity("medium")} medium, ` +
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
  return otherProblems(assessment)
    .map((problem) => `> **${problem.level ?? "error"}** ${value(formatProblem(problem))}`)
    .join("\n>\n");
}

function first(plan: readonly PlanStep[]): string {
  if (plan.length === 0) return "";
  const steps = plan
    .slice(0, shortSteps)
    .map((step, index) => `### ${index + 1}. ${heading(step)}\n\n${places(step.findings)}`);
  return ["**What to do first**", ...steps].join("\n\n");
}

function others(plan: readonly PlanStep[]): string {
  const rest = plan.slice(shortSteps);
  if (rest.length === 0) return "";
  const steps = rest.map((step) => `**${heading(step)}**\n\n${places(step.findings)}`);
  return folded(`${rest.length} more things to do`, steps.join("\n\n"));
}

function heading(step: PlanStep): string {
  return `${value(step.title)} (${value(stepNote(step))})`;
}

function places(findings: readonly JudgedFinding[]): string {
  const shown = findings.slice(0, shortPlaces);
  const rows = shown.map(({ severity, address, file, line, message }) => {
    const where = line === undefined ? file : `${file}:${line}`;
    return `| ${severity} | ${codeElement(address)}<br>${codeElement(where)} | ${value(message)} |`;
  });
  const more = findings.length > shown.length ? [`\nand ${findings.length - shown.length} more`] : [];
  return [["| Severity | Where | Why |", "| --- | --- | --- |", ...rows, ...more].join("\n"), repair(findings)].join(
    "\n\n",
  );
}

/** The repairs of several findings, each once. */
function repair(findings: readonly JudgedFinding[]): string {
  const fixes = [...new Set(findings.map(({ fix }) => fix))].map((fix) => `Fix: ${value(fix)}`);
  const remedies = [...new Set(findings.flatMap(({ remedy }) => remedy?.hcl ?? []))].slice(0, shortPlaces);
  return [...fixes, ...(remedies.length > 0 ? [fenced(remedies.join("\n"), "hcl")] : [])].join("\n\n");
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
      `| ${value(control)} | ${codeElement(resource)} | ${category} | ${value(owner)} | ${value(reason)} | ${expires} | ${state}, ${daysLeft} days left |`,
  );
  const head = [
    "| Control | Resource | Category | Owner | Reason | Expires | State |",
    "| --- | --- | --- | --- | --- | --- | --- |",
  ];
  return folded(
    `${exemptions.length} ${exemptions.length === 1 ? "exemption" : "exemptions"}`,
    [...head, ...rows].join("\n"),
  );
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
