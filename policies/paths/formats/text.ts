import { printable } from "../../../common/printable";
import type { ChokePoints } from "../choke-points";
import { deedsOf, explainPath, sentenceOf, type ExplainedStep } from "../explain-path";
import type { DownwardFlow } from "../flows";
import type { AttackPath } from "../questions";
import type { PathReport } from "../report";
import { groupByEntry, groupPaths, type PathGroup } from "./group-paths";
import { answered, flowInWords, summary, type PathSection } from "./sections";
import { wrap } from "./wrap";

/** How paths are shown. */
export interface PathTextOptions {
  /** Every path with its steps, also of what would have to be hijacked first. @default false */
  readonly verbose?: boolean;
}

/** Groups of a section that are told. */
const told = 10;

/** Changes that are named. */
const changesTold = 5;

/** Paths for a terminal of 80 columns. Ends with a line break. */
export function renderPathsText(report: PathReport, { verbose = false }: PathTextOptions = {}): string {
  const parts = answered(report).map(({ section, paths }) => sectionOf(section, paths, verbose));
  const all = [wrap(summary(report)), ...parts, flows(report.flows), changes(report.chokePoints)];
  return `${all.filter((part) => part !== "").join("\n\n")}\n`;
}

function headed(title: string, parts: readonly string[], between = "\n\n"): string {
  return `${title}\n${"-".repeat(title.length)}\n\n${parts.join(between)}`;
}

function sectionOf({ title, none, isShort }: PathSection, paths: readonly AttackPath[], verbose: boolean): string {
  if (paths.length === 0) return headed(title, [none]);
  if (isShort && !verbose) return headed(title, shortLines(paths));
  const groups = groupPaths(paths);
  const shown = verbose ? groups : groups.slice(0, told);
  return headed(title, [
    ...shown.map((group, at) => groupText(group, at + 1)),
    ...moreOf(groups.length - shown.length),
  ]);
}

function moreOf(count: number): readonly string[] {
  return count > 0 ? [wrap(`and ${count} more; --from and --to show some, --verbose all.`)] : [];
}

/** What each entry takes, in one paragraph. */
function shortLines(paths: readonly AttackPath[]): readonly string[] {
  const lines = groupByEntry(paths).map((own) => wrap(printable(`${own[0]?.entry.name ?? ""} ${deedsOf(own)}.`), "  "));
  return [...lines.slice(0, told), ...moreOf(lines.length - told)];
}

function groupText({ first, others }: PathGroup, number: number): string {
  const { steps } = explainPath(first);
  const mark = first.certainty === "certain" ? "" : "Possible: ";
  return [
    wrap(printable(`${mark}${sentenceOf(first)}.`), `${String(number).padStart(2)}. `),
    ...steps.flatMap((step, at) => stepText(step, at + 1)),
    ...(others.length > 0 ? [wrap(printable(`The same also ${deedsOf(others)}.`), "    ")] : []),
  ].join("\n");
}

function stepText(step: ExplainedStep, number: number): readonly string[] {
  const { says, certainty, allowedBy, address } = step;
  const doubt = certainty === "certain" ? "" : " (not certain)";
  return [
    wrap(printable(`${says}${doubt}`), `    ${number}. `),
    wrap(printable(address === undefined ? allowedBy : `${placed(step)}: ${allowedBy}`), "       "),
  ];
}

/** `azurerm_key_vault.a, main.tf:3`. */
function placed({ address, file, line }: Pick<ExplainedStep, "address" | "file" | "line">): string {
  return [address, file && `${file}${line === undefined ? "" : `:${line}`}`].filter(Boolean).join(", ");
}

function flows(found: readonly DownwardFlow[]): string {
  if (found.length === 0) return "";
  const lines = found.slice(0, told).map((flow) => wrap(printable(flowInWords(flow)), "  "));
  return headed("Data that may flow to a lower label", [...lines, ...moreOf(found.length - told)]);
}

function changes({ of, points }: ChokePoints): string {
  if (points.length === 0) return "";
  const lines = points
    .slice(0, changesTold)
    .map((point) =>
      wrap(printable(`${placed(point)}: ${point.change}`), `${String(point.cuts).padStart(4)} of ${of}  `),
    );
  return headed("Single changes that cut the most paths", lines, "\n");
}
