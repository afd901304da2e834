import { cardOf, privateEndpointNeeds } from "../azure/registry";
import type { Target } from "./graph";
import type { Resource } from "./resource";
import { text } from "./value";

type Found = Exclude<Target, { kind: "unknown" | "absent" }>;

/** True for the argument of a private endpoint that says what it connects to. */
export function isConnection({ type }: Resource, path: string): boolean {
  return type === "azurerm_private_endpoint" && path === "private_service_connection.private_connection_resource_id";
}

/**
 * Of all that a private endpoint may connect to, those of a type that has the sub-resource which it names: Azure refuses any
 * other. Undefined where nothing tells.
 */
export function connectable(endpoint: Resource, path: string, found: readonly Found[]): readonly Found[] | undefined {
  if (!isConnection(endpoint, path)) return undefined;
  const groups = endpoint.items("private_service_connection.subresource_names");
  const [group, ...others] = groups.state === "known" ? groups.items.map((item) => text(item)?.toLowerCase()) : [];
  if (group === undefined || others.length > 0) return undefined;
  const fitting = found.filter((target) => fits(target, group) !== false);
  return fitting.length > 0 && fitting.every((target) => fits(target, group)) ? fitting : undefined;
}

/** Whether a resource has the sub-resource; undefined for what only an id says, and for types that no card knows. */
function fits(target: Found, group: string): boolean | undefined {
  const type = target.kind === "resource" ? target.resource.type : target.block?.type;
  if (type === undefined || !cardOf(type)) return undefined;
  const { subResources = {} } = privateEndpointNeeds[type] ?? {};
  return Object.keys(subResources).some((name) => name.toLowerCase() === group);
}
