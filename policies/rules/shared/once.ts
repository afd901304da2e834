import { oncePer } from "../../../common/kept";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";

/** What follows from a resource and the graph it stands in, worked out once: several rules ask it of each resource. */
export function oncePerResource<V>(
  compute: (resource: Resource, graph: Graph) => V,
): (resource: Resource, graph: Graph) => V {
  const ofGraph = oncePer((graph: Graph) => oncePer((resource: Resource) => compute(resource, graph)));
  return (resource, graph) => ofGraph(graph)(resource);
}
