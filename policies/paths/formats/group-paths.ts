import { kept } from "../../../common/kept";
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

/** The first step that the input decides tells the ways of an entry apart. */
function keyOf({ entry, certainty, steps }: AttackPath): string {
  const first = steps.find(({ cause }) => cause.resource);
  return JSON.stringify([entry.id, certainty, first?.cause.id ?? ""]);
}
