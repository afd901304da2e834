import type { Json } from "../../../../common/json";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { parseReference, parseTemplate } from "../../../estate/template";

/** The block and the attribute that an argument takes its value from. */
export interface Origin {
  readonly block: Resource;
  readonly attribute: string;
}

/** Where a value comes from that is one reference and nothing else; undefined for a literal or an expression. */
export function originOf(resource: Resource, raw: Json | undefined, graph: Graph): Origin | undefined {
  if (typeof raw !== "string") return undefined;
  const [part, ...rest] = parseTemplate(raw);
  if (!part || !("expression" in part) || rest.length > 0) return undefined;
  const reference = parseReference(part.expression);
  const block = reference && graph.find(resource.stack, reference.address);
  return block && { block, attribute: reference.attribute };
}
