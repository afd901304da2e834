/**
 * Which stack of an earlier run each stack of a later run is. Stacks of cdktf have names; other stacks are called after the
 * path they were read from, which differs when the same code lies in another folder (`base/app.json`, `head/app.json`):
 * then what remains below the common folder decides. A named stack is never taken for one of another name.
 * @returns the earlier name by the later one; a stack without counterpart keeps its own name
 */
export function alignStacks(earlier: Iterable<string>, later: Iterable<string>): ReadonlyMap<string, string> {
  const before = new Set(earlier);
  const after = new Set(later);
  const aligned = new Map([...after].map((stack) => [stack, stack]));
  const openBefore = [...before].filter((stack) => !after.has(stack) && isPath(stack));
  const openAfter = [...after].filter((stack) => !before.has(stack) && isPath(stack));
  const [lone] = openBefore;
  const [other] = openAfter;
  if (before.size === 1 && after.size === 1 && lone !== undefined && other !== undefined)
    return aligned.set(other, lone);
  const byRest = new Map(belowCommonFolder(openBefore).map((rest, index) => [rest, openBefore[index]]));
  belowCommonFolder(openAfter).forEach((rest, index) => {
    const counterpart = byRest.get(rest);
    const stack = openAfter[index];
    if (counterpart !== undefined && stack !== undefined) aligned.set(stack, counterpart);
  });
  return aligned;
}

function isPath(stack: string): boolean {
  return /[./]/.test(stack);
}

function belowCommonFolder(paths: readonly string[]): readonly string[] {
  const split = paths.map((path) => path.split("/"));
  const shortest = Math.min(...split.map((steps) => steps.length));
  let common = 0;
  while (common < shortest - 1 && new Set(split.map((steps) => steps[common])).size === 1) common++;
  return split.map((steps) => steps.slice(common).join("/"));
}
