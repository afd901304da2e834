import type { Graph } from "../../../estate/graph";
import type { Origin } from "../../../estate/origins";
import type { Resource } from "../../../estate/resource";
import type { Written } from "../../../estate/written";

/** Where a value comes from that is one reference; undefined for a literal, a computed value or a choice between several. */
export function originOf(resource: Resource, written: Written, graph: Graph): Origin | undefined {
  const [origin, ...others] = choicesOf(resource, written, graph);
  return others.length === 0 ? origin : undefined;
}

/** The references of which a value is one; none where that is not known. */
export function choicesOf(resource: Resource, written: Written, graph: Graph): readonly Origin[] {
  const origins = graph.originsOfItem(resource, written);
  return origins?.kind === "exact" ? origins.found : [];
}
