import type { Json } from "../../../../common/json";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { parseReference, parseTemplate } from "../../../estate/template";

/** The block and the attribute that an argument takes its value from. */
export interface Origin {
  readonly block: Resource;
  readonly attribute: string;
}

/** Where a value comes from that is one reference; undefined for a literal, a computed value or a choice between several. */
export function originOf(resource: Resource, raw: Json | undefined, graph: Graph): Origin | undefined {
  const [origin, ...others] = originsOf(resource, raw, graph) ?? [];
  return others.length === 0 ? origin : undefined;
}

/** The references of which a value is one, each as a block and its attribute; undefined where that is not known of all. */
export function originsOf(resource: Resource, raw: Json | undefined, graph: Graph): readonly Origin[] | undefined {
  const origins = references(resource, raw).map((expression) => {
    const reference = parseReference(expression);
    const block = reference && graph.find(resource.stack, reference.address);
    return block && { block, attribute: reference.attribute };
  });
  return origins.length > 0 && origins.every((origin) => origin !== undefined) ? origins : undefined;
}

function references(resource: Resource, raw: Json | undefined): readonly string[] {
  if (typeof raw !== "string") return [];
  const [part, ...rest] = parseTemplate(raw);
  if (part && "expression" in part && rest.length === 0 && parseReference(part.expression)) return [part.expression];
  const value = resource.resolver.resolve(raw);
  return value.state === "unknown" && value.choice === "exact" ? (value.from ?? []) : [];
}
