import { kept } from "../../../common/kept";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";

/** A function whose answer for an object is worked out once, so that a rule stays linear in the resources it judges. */
export function oncePer<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  const make = (key: K) => ({ value: compute(key) });
  return (key) => kept(known, key, make).value;
}

/** Likewise, for what follows from a resource and the graph it stands in: several rules ask it of each resource. */
export function oncePerResource<V>(
  compute: (resource: Resource, graph: Graph) => V,
): (resource: Resource, graph: Graph) => V {
  const known = oncePer<Graph, Map<Resource, V>>(() => new Map());
  return (resource, graph) => {
    const answers = known(graph);
    if (!answers.has(resource)) answers.set(resource, compute(resource, graph));
    return answers.get(resource) as V;
  };
}
