import { unknownNote } from "./unknown-note";
import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { groupFindings, placeName, type FindingGroup, type Grouping } from "../assessment/groups";
import { planFormula, type PlanStep } from "../assessment/remediation-plan";
import { pullRequests } from "../assessment/repair/pull-requests";
import { formatProblem } from "../../common/problem";
import { scoreFormula, type PillarScore } from "../assessment/score";
import { printable } from "../../common/printable";
import { paint, type Paint } from "./paint";
import { scoreNote } from "./score-note";
import { mistakesOf, type Mistake } from "./mistakes";
import { firstNote, stepNote } from "./step-note";
import { nothingFailed, otherProblems, unreadNote } from "./unread-note";

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
}

/** How steps are written. */
export interface StepsOptions extends Omit<TextOptions, "groupBy"> {
  /** Where a finding stands. @default - its file and line */
  readonly where?: (finding: JudgedFinding) => string;
  /** In which language a fix is shown: Terraform's own, or the TypeScript of CDKTF. @default "hcl" */
  readonly language?: "hcl" | "typescript";
}

const shortSteps = 5;
const shortPlaces = 3;
const shortTypes = 5;

/** The verdict for a terminal: score, counts, and what to do first. Ends with a line break. */
export function renderText(assessment: Assessment, options: TextOptions = {}): string {
  const p = paint(options.color ?? false);
  const verbose = options.verbose ?? false;
  const sections = [
    unread(assessment, p),
    summary(assessment, p),
    pillarTable(assessment.score.pillars, p),
    todo(assessment, p, options),
    unknowns(assessment, p, verbose),
    declarations(assessment, p),
    exemptions(assessment, p),
    notJudged(assessment, p),
    otherProblems(assessment)
      .map((problem) => p.yellow(formatProblem(problem)))
      .join("\n"),
    verbose ? p.dim(`${scoreFormula}\n${planFormula}`) : p.dim("--verbose shows every finding and the formulas."),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
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
  const list = more > 0 ? [...shown, `${more} more types`] : shown;
  return p.dim(`No rule judges ${resources} ${resources === 1 ? "resource" : "resources"}: ${list.join(", ")}`);
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
    p.bold(
      `${note.holds}  (${resources} ${resources === 1 ? "resource" : "resources"} in ${stacks} ${stacks === 1 ? "stack" : "stacks"})`,
    ),
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
    return `${pillar.padEnd(16)}${colored(shown.padStart(5))}${numbers.map((count) => column(String(count))).join("")}`;
  };
  const head = ["met", "not met", "unknown", "exempted", "declared", "not looked at"].map(column).join("");
  return [p.dim(`${"Pillar".padEnd(16)}${"score".padStart(5)}${head}`), ...pillars.map(row)].join("\n");
}

function column(text: string): string {
  return text.padStart(15);
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

function todo(assessment: Assessment, p: Paint, { verbose = false, groupBy = "control", top }: TextOptions): string {
  const { plan, findings } = assessment;
  if (plan.length === 0) return p.green(`${nothingFailed(assessment)}.`);
  const style = { p, verbose, top };
  if (groupBy === "control") return `${p.bold("What to do first")}\n${numbered(plan, planStep, style)}`;
  return `${p.bold(`What is wrong, by ${groupBy}`)}\n${numbered(groupFindings(findings, groupBy), findingGroup, style)}`;
}

/** What has to be done, as the report lists it: each step with its places, why, and the fix. Without a line break at the end. */
export function renderSteps(
  plan: readonly PlanStep[],
  { color = false, verbose = false, top, where, language }: StepsOptions = {},
): string {
  return numbered(plan, planStep, { p: paint(color), verbose, top, where, language });
}

interface StepStyle extends Pick<StepsOptions, "where" | "language" | "top"> {
  readonly p: Paint;
  readonly verbose: boolean;
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
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
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
      `   pull request ${index + 1} of ${all.length}: ${printable(type)}, ${patched.length} ${patched.length === 1 ? "place" : "places"} (${control})`,
    ),
    ...patched.flatMap(({ findings: own, patch }) => [
      ...places(own, style),
      ...patch[language].split("\n").map((line) => p.dim(`       ${printable(line)}`)),
    ]),
  ]);
}

function fileAndLine({ file, line }: JudgedFinding): string {
  return line === undefined ? file : `${file}:${line}`;
}

function place({ head, others }: Mistake, { p, where = fileAndLine, language = "hcl", verbose }: StepStyle): string {
  const { severity, message, fix, remedy, rule } = head;
  const repair = remedy && !verbose ? `${fix} ${remedy[language].replace(/\n/g, ", ")}` : fix;
  const sameCause = others.map((one) =>
    one.address === head.address && one.stack === head.stack ? one.rule : `${one.rule} of ${placeName(one)}`,
  );
  return [
    `   ${p.red(severity)} ${printable(placeName(head))} ${p.dim(printable(`${where(head)} ${rule}`))}`,
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
    const text = `   ${control} on ${resource}: ${category} until ${expires} (${state}, ${findings} findings), ${owner}: ${reason}`;
    return state === "active" ? printable(text) : p.yellow(printable(text));
  });
  return [p.bold("Exemptions"), ...lines].join("\n");
}
