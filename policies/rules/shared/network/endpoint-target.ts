import { armTypeOf } from "../../../azure/arm-id";
import type { CardSubResources } from "../../../azure/card";
import { privateLinkServiceOf, privateEndpointNeeds, type PrivateEndpointNeeds } from "../../../azure/registry";
import { blockOf, type Target } from "../../../estate/graph";
import { text } from "../../../estate/value";
import { oncePerResource } from "../once";

/** What a private endpoint connects to, or why that is not known. */
export type EndpointTarget =
  | {
      readonly state: "known";
      /** DNS zones that it needs; several sets where the kind of the target, which decides, is not known. */
      readonly zones: readonly (readonly string[])[];
    }
  | { readonly state: "unknown" | "not-applicable" | "wrong"; readonly message: string };

/** Reads the service and the sub-resources of a private endpoint. */
export const endpointTarget = oncePerResource((endpoint, graph): EndpointTarget => {
  const target = graph.target(endpoint, "private_service_connection.private_connection_resource_id");
  if (target.kind === "unknown") return { state: "unknown", message: `its target is unknown: ${target.reason}` };
  if (target.kind === "absent")
    return { state: "not-applicable", message: "it connects by alias to somebody else's service" };
  const service = serviceOf(target);
  if (!service) return { state: "not-applicable", message: "its target is of no type that the kit knows" };
  const groups = endpoint.items("private_service_connection.subresource_names");
  if (groups.state === "unknown") return { state: "unknown", message: `its sub-resource is unknown: ${groups.reason}` };
  const open = groups.items.find((item) => item.state === "unknown");
  if (open?.state === "unknown") return { state: "unknown", message: `its sub-resource is unknown: ${open.reason}` };
  const names = groups.items.flatMap((item) => text(item) ?? []);
  const wrong = names.find((name) => zonesOf(service.subResources, name) === undefined);
  const allowed = Object.keys(service.subResources).join(", ");
  if (names.length === 0) return { state: "wrong", message: `it names no sub-resource; allowed: ${allowed}` };
  if (wrong) return { state: "wrong", message: `its sub-resource is ${wrong}; allowed: ${allowed}` };
  const block = blockOf(target);
  const kind = block && text(block.value("kind"));
  const sets = subResourcesOf(service, kind).map((of) => names.flatMap((name) => zonesOf(of, name) ?? []));
  return { state: "known", zones: sets };
});

function serviceOf(target: Exclude<Target, { kind: "unknown" | "absent" }>): PrivateEndpointNeeds | undefined {
  if (target.kind === "resource") return privateEndpointNeeds[target.resource.type];
  return target.block ? privateEndpointNeeds[target.block.type] : privateLinkServiceOf(armTypeOf(target.id) ?? "");
}

/** What the service needs, for its kind; for every kind where that is not known. */
function subResourcesOf(
  { subResources, ofKind = {} }: PrivateEndpointNeeds,
  kind?: string,
): readonly CardSubResources[] {
  if (kind === undefined) return [subResources, ...Object.values(ofKind)];
  const named = Object.entries(ofKind).find(([name]) => name.toLowerCase() === kind.toLowerCase());
  return [named?.[1] ?? subResources];
}

/** The zones of a sub-resource, whatever the case of its name. */
function zonesOf(subResources: CardSubResources, group: string): readonly string[] | undefined {
  const found = Object.entries(subResources).find(([name]) => name.toLowerCase() === group.toLowerCase());
  return found?.[1];
}
