import { Block } from "../../../policies/estate/block";
import { Resource } from "../../../policies/estate/resource";
import type { Rule } from "../../../policies/engine/rule";
import { runRules } from "../../../policies/engine/run";
import { graphOf, type Stacks } from "../judge-example";

/** An argument that a rule asked for: its resource's type, its dotted path and the first rule that asked. */
export interface Read {
  readonly type: string;
  readonly path: string;
  readonly rule: string;
}

/** Where a block stands: the type of its resource and the path to it. */
interface Place {
  readonly type: string;
  readonly prefix: string;
}

/**
 * Runs every rule over its examples and edges, over the same with each other type that it judges, and over an empty
 * resource of each, and says which arguments it asked for.
 */
export function readsOf(rules: readonly Rule[]): readonly Read[] {
  const reads = new Map<string, Read>();
  for (const rule of rules) {
    for (const input of inputsOf(rule)) {
      const graph = graphOf(input);
      recording(
        () => runRules([rule], graph),
        ({ type, prefix }, path) => {
          const key = `${type}.${prefix}${path}`;
          if (!reads.has(key)) reads.set(key, { type, path: prefix + path, rule: rule.id });
        },
      );
    }
  }
  return [...reads.values()];
}

function inputsOf({ on, examples: { pass, fail }, edges = [] }: Rule): readonly Stacks[] {
  const types = on.filter((type) => type.includes("_") && !type.startsWith("data."));
  const atEdges = edges.map(({ given, beside }): Stacks => ({ given, ...beside }));
  const examples: readonly Stacks[] = [{ given: pass }, { given: fail }, ...atEdges];
  const others = examples.flatMap((stacks) => types.map((type) => withType(stacks, types, type)));
  const empty = types.map((type): Stacks => ({ given: { resource: { [type]: { empty: { name: "empty" } } } } }));
  return [...examples, ...others.filter((stacks) => stacks !== undefined), ...empty];
}

/** The stacks with `type` in place of the first type that the rule judges. */
function withType(stacks: Stacks, judged: readonly string[], type: string): Stacks | undefined {
  const types = Object.keys(stacks["given"]?.resource ?? {});
  const first = types.find((candidate) => judged.includes(candidate));
  if (first === undefined || first === type) return undefined;
  const text = JSON.stringify(stacks).replaceAll(new RegExp(`\\b${first}(?=["\\.])`, "g"), type);
  return JSON.parse(text) as Stacks;
}

const methods = ["value", "items", "blocks", "rawAt"] as const;

/** Calls `run` and reports each argument that it asks a block for, not those that a block asks of itself. */
function recording(run: () => void, report: (place: Place, path: string) => void): void {
  const places = new WeakMap<Block, Place>();
  const originals = methods.map(
    (method) => [method, Object.getOwnPropertyDescriptor(Block.prototype, method)] as const,
  );
  const placeOf = (block: Block): Place | undefined =>
    block instanceof Resource
      ? block.mode === "managed"
        ? { type: block.type, prefix: "" }
        : undefined
      : places.get(block);
  let depth = 0;
  for (const [method, descriptor] of originals) {
    const original = descriptor?.value as (this: Block, path: string) => unknown;
    Object.defineProperty(Block.prototype, method, {
      ...descriptor,
      value(this: Block, path: string): unknown {
        const place = placeOf(this);
        if (place && depth === 0) report(place, path);
        depth++;
        try {
          const result = original.call(this, path);
          if (place && method === "blocks") {
            const { blocks = [] } = result as { readonly blocks?: readonly Block[] };
            for (const block of blocks) places.set(block, { ...place, prefix: `${place.prefix}${path}.` });
          }
          return result;
        } finally {
          depth--;
        }
      },
    });
  }
  try {
    run();
  } finally {
    for (const [method, descriptor] of originals) Object.defineProperty(Block.prototype, method, descriptor ?? {});
  }
}
