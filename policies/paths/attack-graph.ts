import { kept } from "../../common/kept";
import type { Resource } from "../estate/resource";
import { isGoal, subjectOf, type Fact, type FactKind, type Power, type Subject } from "./facts";

/** An edge that rests on a value that is not known is possible, and is never left out. */
export type Certainty = "certain" | "possible";

/** What allows a step, and whose single change takes it away. */
export interface Cause {
  /** The same for all edges that one change takes away. */
  readonly id: string;
  /** Name of the rule that judges it, of the role, or of the setting. */
  readonly allowedBy: string;
  /** @default - nothing in the input decides it */
  readonly resource?: Resource;
  /** What to change, as an order. @default - nothing in the input changes it */
  readonly change?: string;
}

/** Whoever has all of `from` gains `to`. */
export interface Step {
  readonly from: readonly Fact[];
  readonly to: Fact;
  readonly certainty: Certainty;
  /** The step as a plain sentence. */
  readonly says: string;
  readonly cause: Cause;
  /** It goes without saying, and is left out where a path is told. @default false */
  readonly isPlain?: true;
}

/**
 * Who starts a path: `anybody`, one of whom the estate names some from outside, one of its own, or whoever hijacks what stands
 * inside.
 */
export type Trust = "anybody" | "named" | "own" | "inside";

/** Whoever comes from outside. */
export const outsiders: readonly Trust[] = ["anybody", "named"];

/** Where a path starts. */
export interface Entry {
  /** `internet`, `azurerm_container_app.chat`: what `--from` takes. */
  readonly id: string;
  /** As a sentence begins: `Anybody on the internet`. */
  readonly name: string;
  readonly trust: Trust;
  readonly starts: readonly Fact[];
  /** The place it stands at, whose own reach is told once for all who stand there. @default - the internet */
  readonly within?: Fact;
  readonly resource?: Resource;
}

/** Everybody, from anywhere. */
export const internet: Subject = { id: "internet", name: "the internet" };

/** Machines of Azure, which every customer may rent. */
export const azure: Subject = { id: "azure", name: "Azure's own addresses" };

/** What a right over a container is a right over. */
export interface Contents {
  readonly power: Power;
  readonly target: {
    readonly type: string;
    readonly subject: Subject;
    readonly holds: (resource: Resource) => Certainty | undefined;
  };
}

/** What follows from what in an estate. */
export class AttackGraph {
  private readonly facts = new Map<string, Fact>();
  private readonly edges = new Map<Fact, Step[]>();
  private readonly contained = new Map<Fact, Contents>();
  private readonly entriesById = new Map<string, Entry>();

  private count = 0;

  /** How many steps there are. */
  get size(): number {
    return this.count;
  }

  /** The fact of a kind about a subject. */
  fact(kind: FactKind, subject: Subject): Fact {
    return kept(this.facts, `${kind} ${subject.id}`, () => ({ kind, subject }));
  }

  /** The fact of a kind about a resource. */
  of(kind: FactKind, resource: Resource): Fact {
    return this.facts.get(`${kind} ${resource.key}`) ?? this.fact(kind, subjectOf(resource));
  }

  add(edge: Step): void {
    this.count += 1;
    for (const fact of new Set(edge.from)) kept(this.edges, fact, () => []).push(edge);
  }

  /** Adds an entry; the first of an id stays. */
  enter(entry: Entry): void {
    kept(this.entriesById, entry.id, () => entry);
  }

  /** Notes that a fact is about a container, whose contents are told once. */
  contain(fact: Fact, contents: Contents): void {
    kept(this.contained, fact, () => contents);
  }

  get containers(): ReadonlyMap<Fact, Contents> {
    return this.contained;
  }

  /** The edges that a fact is a condition of. */
  leaving(fact: Fact): readonly Step[] {
    return this.edges.get(fact) ?? [];
  }

  /** What is the subject of a goal, sorted. */
  get targets(): readonly Subject[] {
    const found = new Map([...this.facts.values()].filter(isGoal).map(({ subject }) => [subject.id, subject]));
    return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  get entries(): readonly Entry[] {
    return [...this.entriesById.values()];
  }
}
