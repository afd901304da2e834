import { kept, oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import { isLabel, labelOf } from "../rules/shared/data/classification";
import type { AttackGraph, Certainty, Step, Entry, Trust } from "./attack-graph";
import { attackGraphOf } from "./build";
import { goals, isGoal, type Fact, type Goal, type Subject } from "./facts";
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
export function labelOfSubject({ resource }: Subject): Label {
  const label = resource && labelOf(resource);
  if (label === undefined) return "unlabelled";
  return isLabel(label) ? (label as Label) : "unknown";
}

/** Every path of an estate, the worst first. An entry's paths are those that the place it stands at does not have. */
export const attackPaths = oncePer((graph: Graph): readonly AttackPath[] => {
  const found = pathsIn(attackGraphOf(graph));
  return found
    .map((path) => ({ path, order: orderOf(path) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ path }) => path);
});

/** Which paths are searched. */
export interface PathOptions {
  /** Ids of causes that are taken away. @default - none */
  readonly without?: ReadonlySet<string>;
  /** Who starts. @default - everybody */
  readonly among?: readonly Trust[];
}

/** The paths of a graph, in no order. */
export function pathsIn(paths: AttackGraph, { without, among = trusts }: PathOptions = {}): readonly AttackPath[] {
  const bases = { certain: new Map<Fact, Closure>(), possible: new Map<Fact, Closure>() };
  const [outside] = paths.entries;
  const closure = (upTo: Certainty, entry: Entry): Closure => {
    const options = { upTo, ...(without && { without }) };
    const [start] = outside?.starts ?? [];
    const base = (fact: Fact, below?: Closure) =>
      kept(bases[upTo], fact, () => new Closure(paths, [fact], options, below));
    const world = start && base(start);
    if (entry === outside && world) return world;
    const place = entry.within ? base(entry.within, world) : world;
    return new Closure(paths, entry.starts, options, place);
  };
  const entries = paths.entries.filter(({ trust }) => among.includes(trust));
  return entries.flatMap((entry) => pathsOf(paths, entry, closure("certain", entry), closure("possible", entry)));
}

/** Whether somebody who may only try already has what there is: that he may try says nothing more. */
function isSubsumed(paths: AttackGraph, { kind, subject }: Fact, certain: Closure): boolean {
  return (
    kind.startsWith("try ") && (["read", "change"] as const).some((goal) => certain.has(paths.fact(goal, subject)))
  );
}

function pathsOf(paths: AttackGraph, entry: Entry, certain: Closure, possible: Closure): readonly AttackPath[] {
  const all = new Set([...certain.found, ...possible.found]);
  const reached = [...all].filter(isGoal).filter((fact) => !isSubsumed(paths, fact, certain));
  return reached.map((fact) => {
    const isCertain = certain.has(fact);
    return {
      entry,
      goal: fact.kind,
      target: fact.subject,
      label: labelOfSubject(fact.subject),
      certainty: isCertain ? "certain" : "possible",
      steps: (isCertain ? certain : possible).stepsTo(fact),
    };
  });
}

function orderOf({ entry, goal, target, label, certainty, steps }: AttackPath): string {
  const worst = [
    trusts.indexOf(entry.trust),
    goal.startsWith("try") ? 1 : 0,
    certainty === "certain" ? 0 : 1,
    labels.indexOf(label),
    goals.indexOf(goal),
  ];
  return `${worst.join("")} ${String(steps.length).padStart(4, "0")} ${entry.id}\n${target.id}`;
}
