import { kept } from "../../common/kept";
import { severities, type Severity } from "../engine/rule";

/** What the order of steps depends on. */
export interface Ranked {
  /** Control that the step meets, or its part of one owner. */
  readonly control: string;
  readonly owner: string;
  readonly severity: Severity;
  /** Controls to meet first. */
  readonly dependsOn: readonly string[];
  /** The first number that differs decides, the smaller first. */
  readonly rank: readonly number[];
  /** Repairs of resources, which another step of the same owner can take in; an answer is none. */
  readonly isRepair: boolean;
}

/** A step at its place. */
export interface Placed<T> {
  readonly step: T;
  /** Less urgent steps of the same owner that it needs: done first, within it, in this order. */
  readonly first: readonly T[];
  /** Controls that are more urgent and wait for it. */
  readonly neededBy: readonly string[];
}

/**
 * Orders steps by rank, each after those that it needs. What a step needs is done within it where it is less urgent, a repair, and
 * of the same owner, so that it stands before nothing that is worse; otherwise it is a step of its own and says who waits for it.
 * Dependencies have no cycles.
 */
export function inOrder<T extends Ranked>(given: readonly T[]): Placed<T>[] {
  const sorted = [...given].sort(
    (a, b) => byRank(a.rank, b.rank) || compare(a.control, b.control) || compare(a.owner, b.owner),
  );
  const ofControl = new Map<string, T[]>();
  for (const step of sorted) kept(ofControl, step.control, () => []).push(step);
  const needs = ({ dependsOn }: T) => dependsOn.flatMap((control) => ofControl.get(control) ?? []);

  const placed: { readonly step: T; readonly first: readonly T[]; readonly neededBy: string[] }[] = [];
  const waiting = new Map(sorted.map((step) => [step, [] as string[]]));
  const done = new Set<T>();

  /** What the step takes in, each after what it needs itself, and what has to stand before it. */
  const prerequisites = (step: T) => {
    const within = new Set<T>();
    const before = new Set<T>();
    const visit = (one: T): void => {
      for (const needed of needs(one)) {
        if (done.has(needed) || within.has(needed)) continue;
        if (!isTakenInBy(step, needed)) before.add(needed);
        else {
          visit(needed);
          within.add(needed);
        }
      }
    };
    visit(step);
    return { within, before };
  };

  const place = (step: T): void => {
    if (done.has(step)) return;
    const { within, before } = prerequisites(step);
    for (const needed of before) {
      if (done.has(needed)) continue;
      waiting.get(needed)?.push(step.control);
      place(needed);
    }
    // A step that stands before this one may have taken in what it needs itself.
    const first = [...within].filter((one) => !done.has(one));
    for (const one of [...first, step]) done.add(one);
    placed.push({ step, first, neededBy: waiting.get(step) ?? [] });
  };
  sorted.forEach(place);
  return placed;
}

function isTakenInBy(step: Ranked, needed: Ranked): boolean {
  const isLessUrgent = severities.indexOf(needed.severity) > severities.indexOf(step.severity);
  return needed.isRepair && isLessUrgent && needed.owner === step.owner;
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
