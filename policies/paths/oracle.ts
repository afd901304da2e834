import { oncePer } from "../../common/kept";
import type { Rule } from "../engine/rule";
import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { rules } from "../rules";
import { oncePerResource } from "../rules/shared/once";
import type { Cause, Certainty } from "./attack-graph";

/** The rules by their id, once for the list of all. */
const rulesById = oncePer((all: readonly Rule[]) => new Map(all.map((rule) => [rule.id, rule])));

/** A rule of the kit. @throws Error for an id that no rule has, which a test would have shown */
function ruleCalled(id: string): Rule {
  const rule = rulesById(rules).get(id);
  if (!rule) throw new Error(`no rule is called ${id}`);
  return rule;
}

const failuresOf = oncePerResource((resource: Resource, graph: Graph) => {
  const known = new Map<string, Certainty | undefined>();
  return (id: string): Certainty | undefined => {
    if (!known.has(id)) known.set(id, failure(ruleCalled(id), resource, graph));
    return known.get(id);
  };
});

function failure(rule: Rule, resource: Resource, graph: Graph): Certainty | undefined {
  if (!rule.on.includes(resource.type)) return undefined;
  const { verdict } = rule.check(resource, graph);
  return verdict === "fail" ? "certain" : verdict === "unknown" ? "possible" : undefined;
}

/**
 * Whether a resource breaks a rule, which is what opens a way: surely, perhaps, or not. Paths and findings thereby never
 * disagree.
 */
export function breaks(resource: Resource, id: string, graph: Graph): Certainty | undefined {
  return failuresOf(resource, graph)(id);
}

/** Whether a rule is about resources of the type. */
export function judges(id: string, { type }: Resource): boolean {
  return ruleCalled(id).on.includes(type);
}

/** A rule that is broken, and how sure that is. */
export interface Broken {
  readonly rule: string;
  readonly certainty: Certainty;
}

/** The first of the rules that a resource surely breaks, else the first that it may break. */
export function firstBroken(resource: Resource, ids: readonly string[], graph: Graph): Broken | undefined {
  const broken = ids.flatMap((rule): readonly Broken[] => {
    const certainty = breaks(resource, rule, graph);
    return certainty ? [{ rule, certainty }] : [];
  });
  return broken.find(({ certainty }) => certainty === "certain") ?? broken[0];
}

/** Of two conditions of one step the weaker. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return a === "possible" ? a : b;
}

/** A rule that is broken as what allows a step. */
export function causeOf(resource: Resource, rule: string): Cause {
  return { id: `${resource.key} ${rule}`, allowedBy: rule, resource, change: ruleCalled(rule).fix };
}
