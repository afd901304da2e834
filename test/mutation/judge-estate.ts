import { isDeepStrictEqual } from "node:util";
import type { Block } from "../../policies/estate/block";
import type { TerraformDocument } from "../../policies/estate/document";
import { buildGraph } from "../../policies/estate/estate";
import type { Graph } from "../../policies/estate/graph";
import type { Resource } from "../../policies/estate/resource";
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

/** An estate as it was before a change. */
export interface Sound {
  readonly graph: Graph;
  readonly verdicts: Verdicts;
}

/** The graph of an estate and what every rule says of it. */
export function soundOf(documents: readonly TerraformDocument[]): Sound {
  const graph = buildGraph(documents);
  return { graph, verdicts: new Map(runRules(rules, graph).map((finding) => [keyOf(finding), finding.verdict])) };
}

/** Every finding on an estate. */
export function findingsOn(stacks: Stacks, judging: readonly Rule[] = rules): readonly Finding[] {
  return runRules(judging, buildGraph(documentsOf(stacks)));
}

/** Every verdict on an estate. */
export function verdictsOn(stacks: Stacks): Verdicts {
  return new Map(findingsOn(stacks).map((finding) => [keyOf(finding), finding.verdict]));
}

/** What came of a change: a rule failed, a rule no longer knows, the effective value is the same, or nothing. */
export type Outcome = "fail" | "unknown" | "same" | "nothing";

/** Asks the rules, those for the changed type first, until one fails where it did not before. */
export function outcomeOf(mutant: Mutant, documents: readonly TerraformDocument[], before: Sound): Outcome {
  const graph = buildGraph(documents);
  let doubtful = false;
  for (const rule of ordered(mutant.type)) {
    for (const finding of runRules([rule], graph)) {
      const was = before.verdicts.get(keyOf(finding));
      if (finding.verdict === "fail" && was !== "fail") return "fail";
      if (finding.verdict === "unknown" && was !== "unknown") doubtful = true;
    }
  }
  if (doubtful) return "unknown";
  const [old, changed] = [before.graph, graph].map((one) => effective(one, mutant));
  return old && changed && old.length > 0 && isDeepStrictEqual(old, changed) ? "same" : "nothing";
}

/** What rules see of the changed argument, with the provider's default where it is left out; undefined when unknown. */
function effective(graph: Graph, { key, type, exactPath }: Mutant): readonly unknown[] | undefined {
  if (exactPath.length === 0) return undefined;
  const name = key.slice(key.indexOf(":") + 1);
  const instances = graph.resources.filter((resource) => isInstance(resource, name, type));
  const values = instances.map((resource) => valueWithin(resource, exactPath));
  return values.some((value) => value?.state !== "known")
    ? undefined
    : values.map((value) => (value?.state === "known" ? value.value : undefined));
}

function isInstance(resource: Resource, name: string, type: string): boolean {
  const bare = resource.address.replace(/\[[^\]]*\]$/, "");
  return (bare === name || bare.endsWith(`.${name}`)) && (name.startsWith(type) || resource.mode === "managed");
}

/** Steps into the block of an index, not always into the first. */
function valueWithin(block: Block, [name = "", index, ...rest]: Path): Value | undefined {
  if (index === undefined) return block.value(String(name));
  const [at, below] = typeof index === "number" ? [index, rest] : [0, [index, ...rest]];
  const nested = block.blocks(String(name));
  const inner = nested.state === "known" ? nested.blocks[at] : undefined;
  return inner && below.length > 0 ? valueWithin(inner, below) : block.value(String(name));
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
