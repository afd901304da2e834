import { isDeepStrictEqual } from "node:util";
import type { Block } from "../../policies/estate/block";
import { buildGraph } from "../../policies/estate/estate";
import type { Graph } from "../../policies/estate/graph";
import type { Verdict } from "../../policies/engine/outcome";
import type { Rule } from "../../policies/engine/rule";
import { runRules, type Finding } from "../../policies/engine/run";
import type { Value } from "../../policies/estate/value";
import { rules } from "../../policies/rules";
import { documentsOf, type Stacks } from "./estate";
import type { Path } from "./json-path";
import type { Mutant } from "./mutant";

/** Verdicts by rule and resource. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** The graph of an estate. */
export function graphOf(stacks: Stacks): Graph {
  return buildGraph(documentsOf(stacks));
}

/** Every finding on an estate. */
export function findingsOn(stacks: Stacks, judging: readonly Rule[] = rules): readonly Finding[] {
  return runRules(judging, graphOf(stacks));
}

/** Every verdict on an estate. */
export function verdictsOn(stacks: Stacks): Verdicts {
  return new Map(findingsOn(stacks).map((finding) => [keyOf(finding), finding.verdict]));
}

/** What came of a change: a rule failed, a rule no longer knows, the effective value is the same, or nothing. */
export type Outcome = "fail" | "unknown" | "same" | "nothing";

/** Asks the rules, those for the changed type first, until one fails where it did not before. */
export function outcomeOf(mutant: Mutant, before: Graph, verdicts: Verdicts): Outcome {
  const graph = graphOf(mutant.stacks);
  let doubtful = false;
  for (const rule of ordered(mutant.type)) {
    for (const finding of runRules([rule], graph)) {
      const was = verdicts.get(keyOf(finding));
      if (finding.verdict === "fail" && was !== "fail") return "fail";
      if (finding.verdict === "unknown" && was === "pass") doubtful = true;
    }
  }
  if (doubtful) return "unknown";
  return isSame(effective(before, mutant), effective(graph, mutant)) ? "same" : "nothing";
}

/** What rules see of the changed argument, with the provider's default where it is left out. */
function effective(graph: Graph, { key, exactPath }: Mutant): Value | undefined {
  const [stack = "", address = ""] = key.split(":");
  const resource = graph.find(stack, address);
  return resource && exactPath.length > 0 ? valueWithin(resource, exactPath) : undefined;
}

/** Steps into the block of an index, not always into the first. */
function valueWithin(block: Block, [name = "", index, ...rest]: Path): Value | undefined {
  if (index === undefined) return block.value(String(name));
  const [at, below] = typeof index === "number" ? [index, rest] : [0, [index, ...rest]];
  const nested = block.blocks(String(name));
  const inner = nested.state === "known" ? nested.blocks[at] : undefined;
  return inner && below.length > 0 ? valueWithin(inner, below) : block.value(String(name));
}

function isSame(left: Value | undefined, right: Value | undefined): boolean {
  return left?.state === "known" && right?.state === "known" && isDeepStrictEqual(left.value, right.value);
}

const orders = new Map<string, readonly Rule[]>();

function ordered(type: string): readonly Rule[] {
  const known = orders.get(type);
  if (known) return known;
  const order = [...rules.filter(({ on }) => on.includes(type)), ...rules.filter(({ on }) => !on.includes(type))];
  orders.set(type, order);
  return order;
}

/** Identifies what was judged by what. */
export function keyOf({ rule, stack, address }: Pick<Finding, "rule" | "stack" | "address">): string {
  return `${rule} ${stack}:${address}`;
}
