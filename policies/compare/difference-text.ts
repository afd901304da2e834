import { printable } from "../../common/printable";
import type { ControlChange, Difference, FindingChange } from "./difference";

/** Lines of a list before the rest is only counted. */
const shortList = 20;

/** How much the text says. */
export interface DifferenceTextOptions {
  /** Every entry of every list, also what did not change. @default false */
  readonly verbose?: boolean;
}

/** The difference for a terminal, what became worse first. Ends with a line break. */
export function renderDifferenceText(difference: Difference, options: DifferenceTextOptions = {}): string {
  const limit = options.verbose ? Infinity : shortList;
  const { introduced, fixed, accepted, uncertain, unchanged, controls, resources } = difference;
  const lines = [
    differenceSummary(difference),
    ...differenceCaveats(difference),
    ...section("New", introduced.map(findingLine), limit),
    ...section("Fixed", fixed.map(fixedLine), limit),
    ...section("Accepted by an exemption", accepted.map(findingLine), limit),
    ...section("Failed before, unknown now", uncertain.map(findingLine), limit),
    ...section("Unchanged", options.verbose ? unchanged.map(findingLine) : [], limit),
    ...section("Controls that got worse", controls.worse.map(controlLine), limit),
    ...section("Controls that got better", controls.better.map(controlLine), limit),
    ...section("Controls that cannot be compared", options.verbose ? controls.other.map(controlLine) : [], limit),
    ...section("Judged resources added", resources.added, limit),
    ...section("Judged resources removed", resources.removed, limit),
  ];
  return `${lines.join("\n")}\n`;
}

/** The numbers in one line. */
export function differenceSummary(difference: Difference): string {
  const { introduced, fixed, accepted, uncertain, unchanged, controls, resources, score } = difference;
  const findings = [`${introduced.length} new`, `${fixed.length} fixed`, `${unchanged.length} unchanged`];
  if (accepted.length > 0) findings.push(`${accepted.length} accepted`);
  if (uncertain.length > 0) findings.push(`${uncertain.length} uncertain`);
  const moved = `controls ${controls.better.length} better, ${controls.worse.length} worse`;
  const size = `resources ${resources.before} -> ${resources.after}`;
  return `Findings: ${findings.join(", ")}; ${moved}; holds ${number(score.before)} -> ${number(score.after)}; ${size}`;
}

/** What keeps the numbers from being the whole truth. */
export function differenceCaveats({ incomplete, notCompared }: Difference): readonly string[] {
  const sides = [...(incomplete.before ? ["before"] : []), ...(incomplete.after ? ["after"] : [])];
  return [
    ...sides.map((side) => `Part of the input ${side} the change could not be read: findings of it are missing here.`),
    ...(notCompared.length > 0
      ? [`${notCompared.length} rules judged one side only and are not compared: ${notCompared.join(", ")}`]
      : []),
  ];
}

/** Why a finding is gone, in a word. */
export function howFixed({ after }: FindingChange): string {
  return after === "absent" ? "resource removed" : after === "pass" ? "repaired" : "no longer applies";
}

function section(title: string, lines: readonly string[], limit: number): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length > limit ? [`  and ${lines.length - limit} more`] : [];
  return ["", `${title} (${lines.length})`, ...lines.slice(0, limit).map((line) => `  ${printable(line)}`), ...rest];
}

function findingLine({ finding, before, after }: FindingChange): string {
  const { severity, control, rule, stack, address, message, file, line } = finding;
  const place = line === undefined ? file : `${file}:${line}`;
  const verdict = after === "fail" || after === "absent" ? "" : ` [${after}]`;
  const was = before === "exempted" || before === "unknown" ? ` (was ${before})` : "";
  return `${severity} ${control} ${rule} ${stack}:${address}${verdict}${was} ${message} (${place})`;
}

function fixedLine(change: FindingChange): string {
  const { severity, control, rule, stack, address } = change.finding;
  return `${severity} ${control} ${rule} ${stack}:${address} (${howFixed(change)})`;
}

function controlLine({ control, title, before, after }: ControlChange): string {
  return `${control} ${before} -> ${after} ${title}`;
}

function number(score: number | undefined): string {
  return score === undefined ? "-" : `${score} %`;
}
