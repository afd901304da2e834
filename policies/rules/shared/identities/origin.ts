import type { Json } from "../../../../common/json";
import type { Graph } from "../../../estate/graph";
import type { Origin } from "../../../estate/origins";
import type { Resource } from "../../../estate/resource";

/** Where a value comes from that is one reference; undefined for a literal, a computed value or a choice between several. */
export function originOf(resource: Resource, raw: Json | undefined, graph: Graph): Origin | undefined {
  const [origin, ...others] = choicesOf(resource, raw, graph);
  return others.length === 0 ? origin : undefined;
}

/** The references of which a value is one; none where that is not known. */
export function choicesOf(resource: Resource, raw: Json | undefined, graph: Graph): readonly Origin[] {
  const origins = raw === undefined ? undefined : graph.originsOfItem(resource, raw);
  return origins?.kind === "exact" ? origins.found : [];
}
