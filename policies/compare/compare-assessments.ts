import type { Assessment } from "../assessment/assess";
import type { ControlResult, Status } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import { bySeverity } from "../engine/severity-order";
import { alignStacks, contentsOf, namedStacks, synthetic } from "./align-stacks";
import { isIncomplete, type ControlChange, type Difference, type FindingChange, type FindingState } from "./difference";
import { findingKey } from "./finding-key";

/** Statuses from the worst; those that are not here say nothing of better or worse. */
const ranks: Readonly<Partial<Record<Status, number>>> = {
  "not-met": 0,
  unknown: 1,
  exempted: 2,
  declared: 3,
  mitigated: 4,
  met: 5,
};

/** What became better and worse from one assessment to the next. Both should be judged by the same rules. */
export function compareAssessments(before: Assessment, after: Assessment): Difference {
  const stacks = alignAssessments(before, after);
  const notCompared = rulesOfOneSide(before, after);
  const changes = findingChanges(before, after, stacks, new Set(notCompared));
  return {
    ...sortChanges(changes),
    controls: controlChanges(before.controls, after.controls),
    resources: resourceChanges(before, after, stacks),
    score: { before: before.score.holds, after: after.score.holds },
    notCompared,
    incomplete: { before: isIncomplete(before), after: isIncomplete(after) },
  };
}

function findingChanges(
  before: Assessment,
  after: Assessment,
  stacks: ReadonlyMap<string, string>,
  skipped: ReadonlySet<string>,
): readonly FindingChange[] {
  const old = new Map(before.findings.map((one) => [findingKey(one.rule, one.stack, one.address), one]));
  const now = new Map(
    after.findings.map((one) => [findingKey(one.rule, stacks.get(one.stack) ?? one.stack, one.address), one]),
  );
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const finding = now.get(key) ?? old.get(key);
    if (!finding || skipped.has(finding.rule)) return [];
    return [{ finding, before: stateOf(old.get(key)), after: stateOf(now.get(key)) }];
  });
}

function stateOf(finding: JudgedFinding | undefined): FindingState {
  if (!finding) return "absent";
  return finding.exemption ? "exempted" : finding.verdict;
}

type Kind = "introduced" | "fixed" | "accepted" | "uncertain" | "unchanged";

function sortChanges(changes: readonly FindingChange[]): Pick<Difference, Kind> {
  const sorted = [...changes].sort(byImportance);
  const of = (kind: Kind) => sorted.filter((change) => kindOf(change) === kind);
  return {
    introduced: of("introduced"),
    fixed: of("fixed"),
    accepted: of("accepted"),
    uncertain: of("uncertain"),
    unchanged: of("unchanged"),
  };
}

function kindOf({ before, after }: FindingChange): Kind | undefined {
  const wasOpen = before === "fail" || before === "unknown";
  const isOpen = after === "fail" || after === "unknown";
  if (!wasOpen) return isOpen ? "introduced" : undefined;
  if (!isOpen) return after === "exempted" ? "accepted" : "fixed";
  if (before === after) return "unchanged";
  return after === "fail" ? "introduced" : "uncertain";
}

function byImportance(a: FindingChange, b: FindingChange): number {
  return bySeverity(a.finding, b.finding) || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0);
}

function nameOf({ finding: { control, stack, address, rule } }: FindingChange): string {
  return [control, stack, address, rule].join("\n");
}

function controlChanges(before: readonly ControlResult[], after: readonly ControlResult[]): Difference["controls"] {
  const old = new Map(before.map((result) => [result.control.id, result.status]));
  const changes = after.flatMap(({ control, status }): readonly ControlChange[] => {
    const was = old.get(control.id);
    return was === undefined || was === status
      ? []
      : [{ control: control.id, title: control.title, before: was, after: status }];
  });
  const step = (change: ControlChange) => (ranks[change.after] ?? NaN) - (ranks[change.before] ?? NaN);
  return {
    better: changes.filter((change) => step(change) > 0),
    worse: changes.filter((change) => step(change) < 0),
    other: changes.filter((change) => Number.isNaN(step(change))),
  };
}

function resourceChanges(
  before: Assessment,
  after: Assessment,
  stacks: ReadonlyMap<string, string>,
): Difference["resources"] {
  const old = judged(before, (stack) => stack);
  const now = judged(after, (stack) => stacks.get(stack) ?? stack);
  return {
    added: [...now].filter((key) => !old.has(key)).sort(),
    removed: [...old].filter((key) => !now.has(key)).sort(),
    before: before.resources,
    after: after.resources,
  };
}

function judged({ findings }: Assessment, align: (stack: string) => string): ReadonlySet<string> {
  const real = findings.filter(({ type }) => !synthetic.has(type));
  return new Set(real.map(({ stack, address }) => `${align(stack)}:${address}`));
}

/** Which stack of an earlier assessment each stack of a later one is. */
export function alignAssessments(before: Assessment, after: Assessment): ReadonlyMap<string, string> {
  const named = new Set([...namedStacks(before), ...namedStacks(after)]);
  return alignStacks(contentsOf(before), contentsOf(after), named);
}

/** Known from the controls, which name their rules also where a rule found nothing to judge. */
function rulesOfOneSide(before: Assessment, after: Assessment): readonly string[] {
  const old = new Set(before.controls.flatMap(({ rules }) => rules));
  const now = new Set(after.controls.flatMap(({ rules }) => rules));
  return [...new Set([...old, ...now])].filter((rule) => old.has(rule) !== now.has(rule)).sort();
}
