import { kept, oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import { isLabel, labelOf } from "../rules/shared/data/classification";
import { internet, type AttackGraph, type Certainty, type Entry, type Step, type Trust } from "./attack-graph";
import { attackGraphOf } from "./build";
import { goals, isGoal, isTry, type Fact, type Goal, type GoalFact, type Subject } from "./facts";
import { Closure } from "./search";

/** A way from an entry to a goal. */
export interface AttackPath {
  readonly entry: Entry;
  readonly goal: Goal;
  readonly target: Subject;
  /** Classification of the target: a label of the scheme, `unknown`, or `unlabelled`. */
  readonly label: Label;
  /** `certain` only where every step is. */
  readonly certainty: Certainty;
  /** Each step after those it needs. */
  readonly steps: readonly Step[];
}

/** Labels from the most to the least closed; what has none, or one that is not known, may be the most closed. */
export const labels = ["highlyconfidential", "confidential", "unknown", "unlabelled", "general", "public"] as const;
export type Label = (typeof labels)[number];

/** Who starts paths, the least trusted first. */
export const trusts: readonly Trust[] = ["anybody", "named", "own", "inside"];

/** The label of a subject as paths tell it. */
function labelOfSubject({ resource }: Subject): Label {
  const label = resource && labelOf(resource);
  if (label === undefined) return "unlabelled";
  return isLabel(label) ? (label as Label) : "unknown";
}

/** What a search of an estate gave. */
export interface SearchedPaths {
  readonly paths: readonly AttackPath[];
  /** Entries from which nobody searched, since there are too many paths already. */
  readonly notSearched: readonly Entry[];
}

/** Of more paths than this nobody reads one, and where everybody may do everything there are no end of them. */
const mostPaths = 50_000;

/** The paths of an estate, the worst first, made once for it. */
export const searchedPaths = oncePer((graph: Graph): SearchedPaths => {
  const { paths, notSearched } = searchPaths(attackGraphOf(graph));
  const ordered = paths.map((path) => ({ path, order: orderOf(path) }));
  return { paths: ordered.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ path }) => path), notSearched };
});

/** Every path of an estate, the worst first. An entry's paths are those that the place it stands at does not have. */
export function attackPaths(graph: Graph): readonly AttackPath[] {
  return searchedPaths(graph).paths;
}

/** Which paths are searched. */
export interface PathOptions {
  /** Ids of causes that are taken away. @default - none */
  readonly without?: ReadonlySet<string>;
  /** Who starts. @default - everybody */
  readonly among?: readonly Trust[];
}

/** The paths of a graph, from the least trusted entries first. */
export function searchPaths(graph: AttackGraph, { without, among = trusts }: PathOptions = {}): SearchedPaths {
  const closures = { certain: closuresOf(graph, "certain", without), possible: closuresOf(graph, "possible", without) };
  const entries = among.flatMap((trust) => graph.entries.filter((entry) => entry.trust === trust));
  const paths: AttackPath[] = [];
  const notSearched: Entry[] = [];
  for (const entry of entries) {
    if (paths.length > mostPaths) notSearched.push(entry);
    else paths.push(...pathsOf(graph, entry, closures.certain(entry), closures.possible(entry)));
  }
  return { paths, notSearched };
}

/** What follows for each entry; what follows for whoever stands at a place is searched once. */
function closuresOf(graph: AttackGraph, upTo: Certainty, without?: ReadonlySet<string>): (entry: Entry) => Closure {
  const options = { upTo, ...(without && { without }) };
  const world = new Closure(graph, [graph.fact("at", internet)], options);
  const places = new Map<Fact, Closure>([[graph.fact("at", internet), world]]);
  return ({ starts, within }) => {
    const [start, ...others] = starts;
    const known = start && others.length === 0 ? places.get(start) : undefined;
    if (known) return known;
    const base = within ? kept(places, within, () => new Closure(graph, [within], options, world)) : world;
    return new Closure(graph, starts, options, base);
  };
}

/** Whether somebody who may only try already has what there is: that he may try says nothing more. */
function isSubsumed(paths: AttackGraph, { kind, subject }: GoalFact, closure: Closure): boolean {
  return isTry(kind) && (["read", "change"] as const).some((goal) => closure.has(paths.fact(goal, subject)));
}

function pathsOf(paths: AttackGraph, entry: Entry, certain: Closure, possible: Closure): readonly AttackPath[] {
  const all = new Set([...certain.found, ...possible.found]);
  const ofFact = (fact: Fact) => (certain.has(fact) ? certain : possible);
  const reached = [...all].filter(isGoal).filter((fact) => !isSubsumed(paths, fact, ofFact(fact)));
  return reached.map((fact) => new LazyPath(entry, fact, ofFact(fact), certain.has(fact)));
}

/** A path whose steps are put together when somebody asks for them. */
class LazyPath implements AttackPath {
  readonly goal: Goal;
  readonly target: Subject;
  readonly certainty: Certainty;
  private told: readonly Step[] | undefined;

  constructor(
    readonly entry: Entry,
    private readonly fact: GoalFact,
    private readonly closure: Closure,
    isCertain: boolean,
  ) {
    this.goal = fact.kind;
    this.target = fact.subject;
    this.certainty = isCertain ? "certain" : "possible";
  }

  get label(): Label {
    return labelOfSubject(this.target);
  }

  get steps(): readonly Step[] {
    this.told ??= this.closure.stepsTo(this.fact);
    return this.told;
  }
}

function orderOf({ entry, goal, target, label, certainty, steps }: AttackPath): string {
  const worst = [
    trusts.indexOf(entry.trust),
    isTry(goal) ? 1 : 0,
    certainty === "certain" ? 0 : 1,
    labels.indexOf(label),
    goals.indexOf(goal),
  ];
  return `${worst.join("")} ${String(steps.length).padStart(4, "0")} ${entry.id}\n${target.id}`;
}
