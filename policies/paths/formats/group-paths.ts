import { kept } from "../../../common/kept";
import { isTry } from "../facts";
import type { AttackPath } from "../questions";

/** Paths of one entry that begin in the same way; the worst is told, the others are named. */
export interface PathGroup {
  readonly first: AttackPath;
  readonly others: readonly AttackPath[];
}

/** Groups paths that start at one entry by what one cause allows, in their order. */
export function groupPaths(paths: readonly AttackPath[]): readonly PathGroup[] {
  const groups = new Map<string, AttackPath[]>();
  for (const path of paths) kept(groups, keyOf(path), () => []).push(path);
  return [...groups.values()].flatMap(([first, ...others]) => (first ? { first, others } : []));
}

/** The first step that the input decides tells the ways of an entry apart; what only stands at doors is one way. */
function keyOf({ entry, goal, certainty, steps }: AttackPath): string {
  if (isTry(goal)) return JSON.stringify([entry.id, certainty, goal]);
  const first = steps.find(({ cause }) => cause.resource);
  return JSON.stringify([entry.id, certainty, first?.cause.id ?? ""]);
}

/** Paths by the entry they start at, in their order. */
export function groupByEntry(paths: readonly AttackPath[]): readonly (readonly AttackPath[])[] {
  const groups = new Map<string, AttackPath[]>();
  for (const path of paths) kept(groups, path.entry.id, () => []).push(path);
  return [...groups.values()];
}
