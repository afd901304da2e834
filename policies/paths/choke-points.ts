import { kept } from "../../common/kept";
import { outsiders, type AttackGraph, type Cause, type Trust } from "./attack-graph";
import { searchPaths, type AttackPath } from "./questions";

/** One change, and how many paths it takes away. */
export interface ChokePoint {
  /** What to change, as an order. */
  readonly change: string;
  readonly address: string;
  readonly stack: string;
  readonly file: string;
  readonly line?: number;
  /** Rule, role or setting that allows the steps. */
  readonly allowedBy: string;
  /** Paths that are gone after the change, whatever other way there may be. */
  readonly cuts: number;
}

/** Changes, and how many paths they are counted against. */
export interface ChokePoints {
  /** Paths that count: those from outside, or where there are none, those of one's own. */
  readonly of: number;
  readonly points: readonly ChokePoint[];
}

/** Of more causes than this nobody asks what they cut: those on the most paths are asked. */
const asked = 12;

/** Whose paths count, from the first that there are: what lets somebody in from outside before what one's own may do. */
const audiences: readonly (readonly Trust[])[] = [outsiders, ["own"], ["inside"]];

/**
 * The single changes that cut the most of an estate's paths, the most first. Each is tried, so that a detour counts. What only
 * sends data out is not counted: it needs what others read.
 */
export function chokePointsOf(graph: AttackGraph, paths: readonly AttackPath[]): ChokePoints {
  const among =
    audiences.find((trusts) => paths.some((path) => counts(path) && trusts.includes(path.entry.trust))) ?? [];
  const counted = paths.filter((path) => counts(path) && among.includes(path.entry.trust));
  const uses = new Map<string, { readonly cause: Cause; count: number }>();
  for (const { steps } of counted)
    for (const cause of new Map(steps.map(({ cause }) => [cause.id, cause])).values()) {
      if (cause.change === undefined || !cause.resource) continue;
      kept(uses, cause.id, () => ({ cause, count: 0 })).count += 1;
    }
  const left = (id: string) => searchPaths(graph, { without: new Set([id]), among }).paths.filter(counts).length;
  const points = [...uses.values()]
    .sort((a, b) => b.count - a.count || (a.cause.id < b.cause.id ? -1 : 1))
    .slice(0, asked)
    .flatMap(({ cause }) => chokePoint(cause, counted.length - left(cause.id)))
    .sort((a, b) => b.cuts - a.cuts);
  return { of: counted.length, points };
}

function counts({ goal }: AttackPath): boolean {
  return goal !== "send";
}

function chokePoint({ resource, change, allowedBy }: Cause, cuts: number): readonly ChokePoint[] {
  if (!resource || change === undefined || cuts <= 0) return [];
  const { address, stack, file, line } = resource;
  return [{ change, address, stack, file, ...(line !== undefined && { line }), allowedBy, cuts }];
}
