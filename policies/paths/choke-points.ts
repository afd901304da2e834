import type { AttackGraph, Cause } from "./attack-graph";
import { pathsIn, type AttackPath } from "./questions";

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

/** Of more causes than this nobody asks what they cut: those on the most paths are asked. */
const asked = 12;

/** The single changes that cut the most of an estate's paths, the most first. Each is tried, so that a detour counts. */
export function chokePointsOf(graph: AttackGraph, paths: readonly AttackPath[]): readonly ChokePoint[] {
  const uses = new Map<string, { readonly cause: Cause; count: number }>();
  for (const { steps } of paths)
    for (const cause of new Map(steps.map(({ cause }) => [cause.id, cause])).values()) {
      if (cause.change === undefined || !cause.resource) continue;
      const known = uses.get(cause.id);
      if (known) known.count += 1;
      else uses.set(cause.id, { cause, count: 1 });
    }
  return [...uses.values()]
    .sort((a, b) => b.count - a.count || (a.cause.id < b.cause.id ? -1 : 1))
    .slice(0, asked)
    .flatMap(({ cause }) => chokePoint(cause, paths.length - pathsIn(graph, new Set([cause.id])).length))
    .sort((a, b) => b.cuts - a.cuts);
}

function chokePoint({ resource, change, allowedBy }: Cause, cuts: number): readonly ChokePoint[] {
  if (!resource || change === undefined || cuts <= 0) return [];
  const { address, stack, file, line } = resource;
  return [{ change, address, stack, file, ...(line !== undefined && { line }), allowedBy, cuts }];
}
