import { oncePer } from "../../../../common/kept";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { unknownMarker } from "../../../estate/gateway-policy/policy-element";
import { text } from "../../../estate/value";

const byName = oncePer((graph: Graph) => {
  const found = new Map<string, Resource>();
  for (const value of graph.all("azurerm_api_management_named_value")) {
    for (const argument of ["display_name", "name"]) {
      const name = text(value.value(argument));
      if (name !== undefined && !found.has(name)) found.set(name, value);
    }
  }
  return found;
});

/** The text with each `{{named value}}` replaced by what the estate says it is; one that it does not say is not known. */
export function withNamedValues(written: string, graph: Graph): string {
  return written.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => {
    const value = byName(graph).get(name);
    return (value && text(value.value("value"))) ?? unknownMarker;
  });
}
