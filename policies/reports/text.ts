import { unknownNote } from "./unknown-note";
import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { groupFindings, placeName, type FindingGroup, type Grouping } from "../assessment/groups";
import { planFormula, type PlanStep } from "../assessment/remediation-plan";
import { pullRequests } from "../assessment/repair/pull-requests";
import { alikeProblems, formatAlike } from "../../common/alike";
import { severities, type Severity } from "../engine/rule";
import { scoreFormula, type PillarScore } from "../assessment/score";
import { printable } from "../../common/printable";
import { excerpt, type ReadLine } from "./excerpt";
import { counted } from "../../common/counted";
import { paint, type Paint } from "./paint";
import { scoreNote } from "./score-note";
import { mistakesOf, type Mistake } from "./mistakes";
import { firstNote, stepNote } from "./step-note";
import { nothingFailed, otherProblems, unreadNote } from "./unread-note";
import { usualWidth, verbatim, wrapLines } from "./wrap";

/** How the terminal report looks. */
export interface TextOptions {
  /** ANSI colours. @default false */
  readonly color?: boolean;
  /** Every step and every place with its patch, unknowns, exemptions and the formulas. @default false */
  readonly verbose?: boolean;
  /** By what open failures are put together. @default "control": the steps of the plan */
  readonly groupBy?: Grouping;
  /** Steps or groups shown. @default 5, and all when verbose */
  readonly top?: number;
  /** Columns that lines have to fit; words and code are not broken. @default 80 */
  readonly width?: number;
  /** Reads a line of a file that a finding names, to show it with the first findings. @default - none is shown */
  readonly readLine?: ReadLine;
  /** What the run comes to, said last, such as the reason of its exit code. @default - nothing */
  readonly outcome?: string;
}

/** How steps are written. */
export interface StepsOptions extends Omit<TextOptions, "groupBy" | "readLine" | "outcome"> {
  /** Where a finding stands. @default - its file and line */
  readonly where?: (finding: JudgedFinding) => string;
  /** In which language a fix is shown: Terraform's own, or the TypeScript of CDKTF. @default "hcl" */
  readonly language?: "hcl" | "typescript";
}

const shortSteps = 5;
const shortPlaces = 3;
const shortTypes = 5;
/** Findings that are shown with the line that they stand in. */
const shownLines = 5;

/** The verdict for a terminal: score, counts, and what to do first. Ends with a line break. */
export function renderText(assessment: Assessment, options: TextOptions = {}): string {
  const p = paint(options.color ?? false);
  const { verbose = false, width = usualWidth } = options;
  const sections = [
    unread(assessment, p),
    summary(assessment, p),
    pillarTable(assessment.score.pillars, p),
    todo(assessment, p, options),
    unknowns(assessment, p, verbose),
    declarations(assessment, p),
    exemptions(assessment, p),
    notJudged(assessment, p),
    alikeProblems(otherProblems(assessment))
      .map((alike) => p.yellow(formatAlike(alike)))
      .join("\n"),
    verbose ? p.dim(`${scoreFormula}\n${planFormula}`) : p.dim("--verbose shows every finding and the formulas."),
    closing(assessment, p, options.outcome),
  ];
  return `${wrapLines(sections.filter((section) => section !== "").join("\n\n"), width)}\n`;
}

/** How many findings are open by severity, and what the run comes to. */
function closing({ findings }: Assessment, p: Paint, outcome: string | undefined): string {
  const open = findings.filter(({ exemption, declaration }) => !exemption && !declaration);
  const failed = open.filter(({ verdict }) => verdict === "fail");
  const counts = severities.map((severity) => {
    const count = failed.filter((finding) => finding.severity === severity).length;
    const text = `${count} ${severity}`;
    return count === 0 ? text : severityPaint(p, severity)(text);
  });
  const unknown = open.filter(({ verdict }) => verdict === "unknown").length;
  return [`Open: ${counts.join(", ")}; ${unknown} unknown`, ...(outcome === undefined ? [] : [outcome])].join("\n");
}

/** Critical stands out from high, also for who sees red alone. */
function severityPaint(p: Paint, severity: Severity): (text: string) => string {
  switch (severity) {
    case "critical":
      return (text) => p.bold(p.red(text));
    case "high":
      return (text) => p.red(text);
    case "medium":
      return (text) => p.yellow(text);
    case "low":
      return (text) => text;
  }
}

function unread(assessment: Assessment, p: Paint): string {
  const note = unreadNote(assessment);
  if (!note) return "";
  return [p.bold(note.headline), ...note.lines.map((line) => p.yellow(`   ${line}`))].join("\n");
}

/** A count, and the types there are most of. */
function notJudged({ notJudged: types }: Assessment, p: Paint): string {
  if (types.length === 0) return "";
  const resources = types.reduce((sum, { count }) => sum + count, 0);
  const shown = types.slice(0, shortTypes).map(({ type, count }) => `${printable(type)} (${count})`);
  const more = types.length - shown.length;
  const list = more > 0 ? [...shown, `${more} more ${more === 1 ? "type" : "types"}`] : shown;
  return p.dim(`No rule judges ${counted(resources, "resource")}: ${list.join(", ")}`);
}

function summary({ resources, inputs, findings, controls, score }: Assessment, p: Paint): string {
  const stacks = new Set(inputs.flatMap((input) => input.stacks)).size;
  const status = (wanted: string) => controls.filter((result) => result.status === wanted).length;
  const verdict = (wanted: string) =>
    findings.filter((finding) => finding.verdict === wanted && !finding.exemption && !finding.declaration).length;
  const exempted = findings.filter(({ exemption }) => exemption).length;
  const declared = findings.filter(({ declaration }) => declaration).length;
  const note = scoreNote(score);
  return [
    p.bold(`${note.holds}  (${counted(resources, "resource")} in ${counted(stacks, "stack")})`),
    `Beside it: ${note.beside}`,
    `Controls: ${p.green(`${score.met + score.mitigated} met`)}, ${p.red(`${score.notMet} not met`)}, ` +
      `${p.yellow(`${score.unknown} unknown`)}, ${score.exempted} exempted, ${score.declared} declared, ` +
      `${status("not-applicable")} not applicable, ${score.notLookedAt} not looked at`,
    `Verdicts: ${verdict("pass")} pass, ${verdict("fail")} fail, ${verdict("unknown")} unknown, ${exempted} exempted, ` +
      `${declared} declared, ${verdict("not-applicable")} not applicable`,
  ].join("\n");
}

function pillarTable(pillars: readonly PillarScore[], p: Paint): string {
  const row = ({ pillar, score, met, mitigated, notMet, unknown, exempted, declared, notLookedAt }: PillarScore) => {
    const shown = score === undefined ? "-" : String(score);
    const colored = score === undefined ? p.dim : score === 100 ? p.green : score < 50 ? p.red : p.yellow;
    const numbers = [met + mitigated, notMet, unknown, exempted, declared, notLookedAt];
    return `${pillar.padEnd(16)}${colored(shown.padStart(5))}${numbers.map((count, index) => column(String(count), index)).join("")}`;
  };
  const head = columns.map(column).join("");
  return [p.dim(`${"Pillar".padEnd(16)}${"score".padStart(5)}${head}`), ...pillars.map(row)].join("\n");
}

const columns = ["met", "not met", "unknown", "exempted", "declared", "not looked at"];

/** A number below its head, so that a row takes less than 80 columns. */
function column(text: string, index: number): string {
  return text.padStart((columns[index]?.length ?? 0) + 2);
}

/** What owners say that they provide, and in which controls that stands in for proof. */
function declarations({ declarations: given }: Assessment, p: Paint): string {
  if (given.length === 0) return "";
  const lines = given.map(({ capability, owner, evidence, until, state, controls }) => {
    const what = state === "active" ? controls.join(", ") : p.yellow(state);
    const last = until === undefined ? "" : ` until ${until}`;
    return printable(`   ${capability}: ${what}; ${owner}${last}, ${evidence.join(", ")}`);
  });
  return [p.bold("Declared, and not proved"), ...lines].join("\n");
}

function todo(assessment: Assessment, p: Paint, options: TextOptions): string {
  const { verbose = false, groupBy = "control", top } = options;
  const { plan, findings } = assessment;
  if (plan.length === 0) return p.green(`${nothingFailed(assessment)}.`);
  const style = { p, verbose, top, lineOf: firstLines(options) };
  if (groupBy === "control") return `${p.bold("What to do first")}\n${numbered(plan, planStep, style)}`;
  return `${p.bold(`What is wrong, by ${groupBy}`)}\n${numbered(groupFindings(findings, groupBy), findingGroup, style)}`;
}

/** The lines that the first findings stand in, each asked for once. */
function firstLines({ readLine, width = usualWidth }: TextOptions): StepStyle["lineOf"] {
  if (!readLine) return undefined;
  let left = shownLines;
  return (finding) => {
    if (left === 0) return [];
    left--;
    return excerpt(finding, readLine, width - "     ".length);
  };
}

/** What has to be done, as the report lists it: each step with its places, why, and the fix. Without a line break at the end. */
export function renderSteps(
  plan: readonly PlanStep[],
  { color = false, verbose = false, top, where, language, width = Infinity }: StepsOptions = {},
): string {
  return wrapLines(numbered(plan, planStep, { p: paint(color), verbose, top, where, language }), width);
}

interface StepStyle extends Pick<StepsOptions, "where" | "language" | "top"> {
  readonly p: Paint;
  readonly verbose: boolean;
  /** The line that a finding stands in. @default - it is not shown */
  readonly lineOf?: (finding: JudgedFinding) => readonly string[];
}

function numbered<T>(
  all: readonly T[],
  write: (one: T, number: number, style: StepStyle) => string,
  style: StepStyle,
): string {
  const shown = all.slice(0, style.top ?? (style.verbose ? all.length : shortSteps));
  const rest = all.length - shown.length;
  const steps = shown.map((one, index) => write(one, index + 1, style)).join("\n\n");
  return `${steps}${rest > 0 ? `\n\n${style.p.dim(`and ${rest} more`)}` : ""}`;
}

function planStep(step: PlanStep, number: number, style: StepStyle): string {
  const { p, verbose } = style;
  const ids = Object.values(step.frameworks).flat().join(", ");
  const first = firstNote(step);
  return [
    `${number}. ${p.bold(printable(step.title))} (${stepNote(step)})`,
    ...(step.harm === undefined ? [] : [printable(`   why: ${step.harm}`)]),
    printable(`   what: ${step.requirement}`),
    ...(first === undefined ? [] : [printable(`   first: ${first}`)]),
    ...(verbose ? requests(step, style) : places(step.findings, style)),
    ...(verbose ? [printable(`   check: ${step.check}`), ...(ids === "" ? [] : [p.dim(`   serves: ${ids}`)])] : []),
  ].join("\n");
}

function findingGroup({ title, opens, severity, findings }: FindingGroup, number: number, style: StepStyle): string {
  const { p } = style;
  const count = counted(findings.length, "finding");
  return [
    `${number}. ${p.bold(printable(title))} (${severity}, ${count})`,
    ...(opens === undefined ? [] : [printable(`   why: ${opens}`)]),
    ...places(findings, style, true),
  ].join("\n");
}

/** The mistakes in order; of a short report the first of them. @param isApart each finding has lines of its own */
function places(findings: readonly JudgedFinding[], style: StepStyle, isApart = false): readonly string[] {
  const all = isApart ? findings.map((head) => ({ head, others: [] })) : mistakesOf(findings);
  const shown = style.verbose ? all : all.slice(0, shortPlaces);
  const rest = all.length - shown.length;
  return [
    ...shown.map((one) => place(one, style)),
    ...(rest > 0 ? [style.p.dim(`   and ${rest} more ${rest === 1 ? "place" : "places"}`)] : []),
  ];
}

/** Every pull request of a step, with the patch of each place. */
function requests({ findings }: PlanStep, style: StepStyle): readonly string[] {
  const { p, language = "hcl" } = style;
  const all = pullRequests(findings);
  return all.flatMap(({ control, type, places: patched }, index) => [
    p.bold(
      `   pull request ${index + 1} of ${all.length}: ${printable(type)}, ${counted(patched.length, "place")} (${control})`,
    ),
    ...patched.flatMap(({ findings: own, patch }) => [
      ...places(own, style),
      ...patch[language].split("\n").map((line) => verbatim(p.dim(`       ${printable(line)}`))),
    ]),
  ]);
}

function fileAndLine({ file, line }: JudgedFinding): string {
  return line === undefined ? file : `${file}:${line}`;
}

function place({ head, others }: Mistake, style: StepStyle): string {
  const { p, where = fileAndLine, language = "hcl", verbose, lineOf = () => [] } = style;
  const { severity, message, fix, remedy, rule } = head;
  const repair = remedy && !verbose ? `${fix} ${remedy[language].replace(/\n/g, ", ")}` : fix;
  const sameCause = others.map((one) =>
    one.address === head.address && one.stack === head.stack ? one.rule : `${one.rule} of ${placeName(one)}`,
  );
  return [
    `   ${severityPaint(p, severity)(severity)} ${printable(placeName(head))} ${p.dim(printable(`${where(head)} ${rule}`))}`,
    ...lineOf(head).map((line) => verbatim(p.dim(`     ${line}`))),
    `     found: ${printable(message)}`,
    ...(sameCause.length === 0 ? [] : [printable(`     same cause: ${sameCause.join(", ")}`)]),
    `     fix: ${printable(repair)}`,
  ].join("\n");
}

function unknowns({ findings }: Assessment, p: Paint, verbose: boolean): string {
  const open = findings.filter(
    ({ verdict, exemption, declaration }) => verdict === "unknown" && !exemption && !declaration,
  );
  if (open.length === 0) return "";
  const head = unknownNote(findings);
  if (!verbose) return p.yellow(head);
  const lines = open.map((finding) => printable(`   ${placeName(finding)} ${finding.rule}: ${finding.message}`));
  return [p.yellow(head), ...lines].join("\n");
}

function exemptions({ exemptions }: Assessment, p: Paint): string {
  if (exemptions.length === 0) return "";
  const lines = exemptions.map(({ control, resource, category, owner, reason, expires, state, findings }) => {
    const text = `   ${control} on ${resource}: ${category} until ${expires} (${state}, ${counted(findings, "finding")}), ${owner}: ${reason}`;
    return state === "active" ? printable(text) : p.yellow(printable(text));
  });
  return [p.bold("Exemptions"), ...lines].join("\n");
}
