import type { Assessment } from "../assessment/assess";

/** The addresses in each stack. */
export type StackContents = ReadonlyMap<string, ReadonlySet<string>>;

/** Addresses that more stacks than this share tell none of them from another. */
const maximumSharing = 50;

/**
 * Which stack of an earlier run each stack of a later run is. The same name is the same stack. Others are called after the path
 * they were read from, which differs when the same code lies in another folder: then what is in them decides, and where that is
 * alike, what remains of their paths below the common folder. A stack that a synthesis named is never taken for another.
 * @param named stacks with names of their own
 * @returns the earlier name by the later one; a stack without counterpart keeps its own name
 */
export function alignStacks(
  earlier: StackContents,
  later: StackContents,
  named: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const aligned = new Map([...later.keys()].map((stack) => [stack, stack]));
  const before = new Map([...earlier].filter(([stack]) => !later.has(stack) && !named.has(stack)));
  const after = new Map([...later].filter(([stack]) => !earlier.has(stack) && !named.has(stack)));
  const take = (pairs: ReadonlyMap<string, string>) => {
    for (const [now, then] of pairs) {
      aligned.set(now, then);
      before.delete(then);
      after.delete(now);
    }
  };
  take(byOnly(before, after, ([, addresses]) => [...addresses].sort().join("\n")));
  take(byRest(before, after));
  take(byOverlap(before, after));
  return aligned;
}

/** The addresses in each stack of an assessment, also of stacks without any. */
export function contentsOf({ inputs, findings }: Assessment): StackContents {
  const contents = new Map(inputs.flatMap(({ stacks }) => stacks.map((stack) => [stack, new Set<string>()] as const)));
  for (const { stack, address, type } of findings) if (!synthetic.has(type)) contents.get(stack)?.add(address);
  return contents;
}

/** Stacks that a synthesis named, and not the path of their files. */
export function namedStacks({ inputs }: Assessment): readonly string[] {
  return inputs.flatMap(({ kind, stacks }) => (kind === "cdktf-output" ? stacks : []));
}

/** Types of the resources that stand for a whole input or stack. */
export const synthetic: ReadonlySet<string> = new Set(["estate", "terraform"]);

type Entry = readonly [string, ReadonlySet<string>];

/** Pairs of stacks that alone have the same key on their side. */
function byOnly(
  before: StackContents,
  after: StackContents,
  key: (entry: Entry) => string,
): ReadonlyMap<string, string> {
  const [then, now] = [groups(before, key), groups(after, key)];
  const pairs = [...now].flatMap(([at, stacks]): [string, string][] => {
    const [stack, ...others] = stacks;
    const [counterpart, ...more] = then.get(at) ?? [];
    return stack !== undefined && counterpart !== undefined && others.length + more.length === 0
      ? [[stack, counterpart]]
      : [];
  });
  return new Map(pairs);
}

function groups(contents: StackContents, key: (entry: Entry) => string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const entry of contents) {
    const at = key(entry);
    const same = found.get(at);
    if (same) same.push(entry[0]);
    else found.set(at, [entry[0]]);
  }
  return found;
}

/** Pairs of stacks with the same path below the folder that is common to their side. */
function byRest(before: StackContents, after: StackContents): ReadonlyMap<string, string> {
  const [then, now] = [commonSteps([...before.keys()]), commonSteps([...after.keys()])];
  const rest = (stack: string, common: number) => stack.split("/").slice(common).join("/");
  const known = new Map([...before.keys()].map((stack) => [rest(stack, then), stack]));
  const pairs = [...after.keys()].flatMap((stack): [string, string][] => {
    const counterpart = known.get(rest(stack, now));
    return counterpart === undefined ? [] : [[stack, counterpart]];
  });
  return new Map(pairs);
}

function commonSteps(paths: readonly string[]): number {
  const split = paths.map((path) => path.split("/"));
  const shortest = Math.min(...split.map((steps) => steps.length));
  let common = 0;
  while (common < shortest - 1 && new Set(split.map((steps) => steps[common])).size === 1) common++;
  return common;
}

/** Pairs of stacks that share at least half of what is in the smaller one, those that share most first. */
function byOverlap(before: StackContents, after: StackContents): ReadonlyMap<string, string> {
  const holders = new Map<string, string[]>();
  for (const [stack, addresses] of before)
    for (const address of addresses) {
      const known = holders.get(address);
      if (known) known.push(stack);
      else holders.set(address, [stack]);
    }
  const shares = [...after].flatMap(([stack, addresses]) => {
    const shared = new Map<string, number>();
    for (const address of addresses) {
      const stacks = holders.get(address) ?? [];
      if (stacks.length <= maximumSharing) for (const one of stacks) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    return [...shared].map(([counterpart, count]) => {
      const least = Math.min(addresses.size, before.get(counterpart)?.size ?? 0);
      return { stack, counterpart, count, share: count / least };
    });
  });
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { stack, counterpart } of shares.filter(({ share }) => share >= 0.5).sort((a, b) => b.count - a.count)) {
    if (pairs.has(stack) || taken.has(counterpart)) continue;
    pairs.set(stack, counterpart);
    taken.add(counterpart);
  }
  return pairs;
}
