import { ZtaiError } from "./errors";

/** Scope below which a resource stands. */
export interface ResourceGroupScope {
  /** GUID of the subscription. */
  readonly subscriptionId: string;
  /** Name of the resource group. */
  readonly resourceGroupName: string;
}

/** `/subscriptions/<id>/resourceGroups/<name>` */
export function resourceGroupId(scope: ResourceGroupScope): string {
  return `/subscriptions/${scope.subscriptionId}/resourceGroups/${scope.resourceGroupName}`;
}

/**
 * ARM id of a resource: `armId(scope, "Microsoft.Network/virtualNetworks", "vnet-a")`; for a child give the type whole and
 * one name per level: `armId(scope, "Microsoft.Network/virtualNetworks/subnets", "vnet-a", "snet-b")`.
 */
export function armId(scope: ResourceGroupScope, type: string, ...names: readonly string[]): string {
  const [namespace, ...levels] = type.split("/");
  if (levels.length !== names.length || names.some((name) => name === "")) {
    throw new RangeError(`armId: ${type} takes ${levels.length} name(s), got ${names.length}`);
  }
  const path = levels.map((level, i) => `${level}/${names[i]}`).join("/");
  return `${resourceGroupId(scope)}/providers/${namespace}/${path}`;
}

/** An ARM id taken apart. */
export interface ParsedArmId extends ResourceGroupScope {
  /** Full type, such as `Microsoft.Network/virtualNetworks`. Empty for a resource group itself. */
  readonly type: string;
  /** One name per level of the type. */
  readonly names: readonly string[];
}

/** Takes an id in a resource group apart; undefined when it is none. */
export function parseArmId(id: string): ParsedArmId | undefined {
  const match = /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([^/]+)(?:\/providers\/([^/]+)\/(.+))?$/i.exec(id);
  const [, subscriptionId, resourceGroupName, namespace, path] = match ?? [];
  if (subscriptionId === undefined || resourceGroupName === undefined) return undefined;
  const scope = { subscriptionId, resourceGroupName };
  if (namespace === undefined || path === undefined) return { ...scope, type: "", names: [] };
  const segments = path.split("/");
  if (segments.length % 2 !== 0 || segments.includes("")) return undefined;
  const types = segments.filter((_, i) => i % 2 === 0);
  return { ...scope, type: [namespace, ...types].join("/"), names: segments.filter((_, i) => i % 2 === 1) };
}

/**
 * Takes the id of an existing resource of one type apart.
 *
 * @throws ZtaiError ZTAI-CON-007 when it is malformed or of another type.
 */
export function expectArmId(id: string, type: string): ParsedArmId {
  const parsed = parseArmId(id);
  if (parsed?.type.toLowerCase() === type.toLowerCase()) return parsed;
  const found = parsed === undefined ? "is not an ARM id" : `is of type ${parsed.type || "resource group"}`;
  throw new ZtaiError("ZTAI-CON-007", `${id} ${found}`, `give the id of a ${type || "resource group"}`);
}
