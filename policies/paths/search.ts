import type { AttackGraph, Certainty, Step } from "./attack-graph";
import type { Fact } from "./facts";

/** How a search is bounded. */
export interface SearchOptions {
  /** Whether steps that are only possible are taken. */
  readonly upTo: Certainty;
  /** Ids of causes that are taken away. @default - none */
  readonly without?: ReadonlySet<string>;
}

/**
 * Everything that follows from some facts, in breadth: each fact with the edge that gave it first. What `base` has is not
 * searched again. Takes time linear in the edges that leave what is new.
 */
export class Closure {
  private readonly how = new Map<Fact, Step | undefined>();

  constructor(
    graph: AttackGraph,
    starts: readonly Fact[],
    private readonly options: SearchOptions,
    private readonly base?: Closure,
  ) {
    for (const start of starts) if (!this.has(start)) this.how.set(start, undefined);
    // A map goes through what is added while it is gone through.
    for (const fact of this.how.keys()) for (const edge of graph.leaving(fact)) this.follow(edge);
  }

  private follow(edge: Step): void {
    const { upTo, without } = this.options;
    if (upTo === "certain" && edge.certainty === "possible") return;
    if (without?.has(edge.cause.id) || this.has(edge.to)) return;
    if (edge.from.every((fact) => this.has(fact))) this.how.set(edge.to, edge);
  }

  has(fact: Fact): boolean {
    return this.how.has(fact) || (this.base?.has(fact) ?? false);
  }

  /** What is new beside the base, in the order in which it was found. */
  get found(): readonly Fact[] {
    return [...this.how.keys()];
  }

  /** The edges that lead to a fact, each after those it needs. */
  stepsTo(goal: Fact): readonly Step[] {
    const steps = new Set<Step>();
    const open: { readonly fact: Fact; readonly edge?: Step }[] = [{ fact: goal }];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.edge) {
        steps.add(next.edge);
        continue;
      }
      const edge = this.edgeTo(next.fact);
      if (!edge || steps.has(edge)) continue;
      open.push({ fact: next.fact, edge });
      for (const fact of [...edge.from].reverse()) open.push({ fact });
    }
    return [...steps].filter(({ isPlain }) => !isPlain);
  }

  private edgeTo(fact: Fact): Step | undefined {
    return this.how.has(fact) ? this.how.get(fact) : this.base?.edgeTo(fact);
  }
}
