import { formatProblem, type Problem } from "./problem";

/** The first of problems that say the same of several places, and how many there are. */
export interface AlikeProblems {
  readonly problem: Problem;
  readonly count: number;
}

/**
 * Problems that say the same of several places as one, in the order of the first ones. Names in quotes and numbers do not make a
 * difference, nor do files and places.
 */
export function alikeProblems(problems: readonly Problem[]): readonly AlikeProblems[] {
  const groups = new Map<string, { readonly problem: Problem; count: number }>();
  for (const problem of problems) {
    const key = kindOf(problem);
    const same = groups.get(key);
    if (same) same.count++;
    else groups.set(key, { problem, count: 1 });
  }
  return [...groups.values()];
}

/** The first of them on one line, and how many more there are. */
export function formatAlike({ problem, count }: AlikeProblems): string {
  const rest = count - 1;
  return `${formatProblem(problem)}${rest === 0 ? "" : ` (and ${rest} more like it)`}`;
}

function kindOf({ code, level, found, message, allowed, fix }: Problem): string {
  const general = (text = "") => text.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, "…").replace(/\d+/g, "#");
  return JSON.stringify([code, level, ...[found, message, allowed, fix].map(general)]);
}
