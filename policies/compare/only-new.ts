import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import type { Problem } from "../../common/problem";
import { alignStacks, contentsOf, namedStacks, type StackContents } from "./align-stacks";
import type { Baseline, BaselineFinding } from "./baseline";
import { findingKey, isOpenFinding } from "./finding-key";

/** An assessment without the findings that a baseline knows. */
export interface OnlyNew {
  /** Findings and plan without what is known; controls and score as judged, on everything. */
  readonly assessment: Assessment;
  readonly hidden: { readonly fail: number; readonly unknown: number };
  /** Findings of the baseline that no longer occur, of rules that were judged. */
  readonly gone: readonly BaselineFinding[];
}

/**
 * Hides the open findings that the baseline knows. One that was unknown and now fails is new. What is hidden still counts
 * in controls and score, and a warning in `problems` says how much it is.
 * @param file the baseline as shown in that warning
 */
export function onlyNew(assessment: Assessment, baseline: Baseline, file: string): OnlyNew {
  const known = new Map(baseline.findings.map((entry) => [findingKey(entry.rule, entry.stack, entry.resource), entry]));
  const stacks = alignStacks(contentsOfBaseline(baseline), contentsOf(assessment), new Set(namedStacks(assessment)));
  const key = ({ rule, stack, address }: JudgedFinding) => findingKey(rule, stacks.get(stack) ?? stack, address);
  const isKnown = (finding: JudgedFinding) => {
    const entry = isOpenFinding(finding) ? known.get(key(finding)) : undefined;
    return entry !== undefined && (entry.verdict === "fail" || finding.verdict === "unknown");
  };
  const hiding = assessment.findings.filter(isKnown);
  const fail = hiding.filter(({ verdict }) => verdict === "fail").length;
  const hidden = { fail, unknown: hiding.length - fail };
  const gone = goneFrom(baseline, assessment, new Set(assessment.findings.filter(isOpenFinding).map(key)));
  const isIdle = hiding.length === 0 && baseline.findings.length > 0;
  const notes = isIdle
    ? [idleNote(baseline, assessment, stacks, file)]
    : [...hiddenNote(hidden, file), ...goneNote(gone.length, file)];
  return { assessment: without(assessment, isKnown, notes), hidden, gone };
}

function without(
  assessment: Assessment,
  isKnown: (finding: JudgedFinding) => boolean,
  notes: readonly Problem[],
): Assessment {
  const steps = assessment.plan.map((step) => ({ ...step, findings: step.findings.filter((one) => !isKnown(one)) }));
  return {
    ...assessment,
    findings: assessment.findings.filter((finding) => !isKnown(finding)),
    plan: steps.filter(({ findings }) => findings.length > 0),
    problems: [...assessment.problems, ...notes],
  };
}

/** A rule that was not judged this time says nothing about its findings. */
function goneFrom(
  baseline: Baseline,
  { controls, findings }: Assessment,
  open: ReadonlySet<string>,
): readonly BaselineFinding[] {
  const judged = new Set([...controls.flatMap(({ rules }) => rules), ...findings.map(({ rule }) => rule)]);
  return baseline.findings.filter(
    ({ rule, stack, resource }) => judged.has(rule) && !open.has(findingKey(rule, stack, resource)),
  );
}

function hiddenNote({ fail, unknown }: OnlyNew["hidden"], file: string): readonly Problem[] {
  if (fail + unknown === 0) return [];
  const found = `hides ${fail + unknown} known findings: ${fail} failed, ${unknown} unknown`;
  const allowed = "findings that are repaired or exempted; score and controls still count them";
  return [note("ZTAI-POL-105", file, found, allowed, "repair them, or assess without the baseline to see them")];
}

/** A baseline that matches nothing is a wrong one more often than a repaired estate. */
function idleNote(
  { findings }: Baseline,
  assessment: Assessment,
  aligned: ReadonlyMap<string, string>,
  file: string,
): Problem {
  const known = new Set(aligned.values());
  const named = [...new Set(findings.map(({ stack }) => stack))];
  const strange = named.filter((stack) => !known.has(stack));
  const judged = contentsOf(assessment);
  const fix = "give the baseline of this estate, or write it again with --write-baseline";
  if (strange.length === named.length) {
    const found = `matches nothing: it is of ${listed(named)}, and what is judged is ${listed([...judged.keys()])}`;
    return note("ZTAI-POL-106", file, found, "stacks with the same name or the same resources", fix);
  }
  const found = `matches nothing: none of its ${findings.length} findings is open in ${listed(named)} any more`;
  return note("ZTAI-POL-106", file, found, "findings that are open", fix);
}

function listed(stacks: readonly string[]): string {
  const shown = stacks.slice(0, 3).map((stack) => `stack ${stack}`);
  return [...shown, ...(stacks.length > shown.length ? [`${stacks.length - shown.length} more`] : [])].join(", ");
}

function contentsOfBaseline({ findings }: Baseline): StackContents {
  const contents = new Map<string, Set<string>>();
  for (const { stack, resource } of findings) {
    const addresses = contents.get(stack) ?? new Set<string>();
    contents.set(stack, resource === "terraform" ? addresses : addresses.add(resource));
  }
  return contents;
}

function goneNote(count: number, file: string): readonly Problem[] {
  if (count === 0) return [];
  const found = `names ${count} findings that no longer occur`;
  return [note("ZTAI-POL-106", file, found, "findings that are open", "write it again with --write-baseline")];
}

function note(code: string, file: string, found: string, allowed: string, fix: string): Problem {
  return { code, level: "warning", file: file.split("\\").join("/"), place: "", found, allowed, fix };
}
