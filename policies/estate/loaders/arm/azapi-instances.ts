import type { ResourceInstance } from "../../document";
import { own, type Json } from "../../../../common/json";
import { literal, unknownMark } from "../../unknown";
import { isArmList, isArmObject, symbolOf, ArmUnknown, type ArmValue } from "./arm-value";
import type { ArmResource } from "./arm-resource";
import type { PlacedResource } from "./template-estate";

/** Members of a resource that are not part of its body. */
const notBody = new Set([
  "type",
  "apiVersion",
  "name",
  "location",
  "tags",
  "identity",
  "scope",
  "dependsOn",
  "condition",
  "copy",
  "comments",
  "resources",
  "existing",
  "metadata",
]);

/**
 * The resources of a template as `azapi_resource` instances; what names another one by an unknown id refers to it.
 * @param within goes before their addresses, such as `module.m.`
 */
export function azapiInstances(resources: readonly PlacedResource[], within = ""): readonly ResourceInstance[] {
  const taken = new Map<string, number>();
  const named = resources.map((placed) => ({
    ...placed,
    name: localName(placed.resource),
    address: addressOf(placed, taken, within),
  }));
  const byId = new Map(named.map(({ resource, address }) => [symbolOf(resource.id).toLowerCase(), address]));
  return named.map(({ resource, name, address }) => instance(resource, name, address, byId));
}

function instance(
  resource: ArmResource,
  name: string,
  address: string,
  byId: ReadonlyMap<string, string>,
): ResourceInstance {
  const { scope, raw, loops, type, apiVersion, parent } = resource;
  const written = (value: ArmValue): Json => toJson(value, byId);
  const given = (key: string): Record<string, Json> => {
    const value = own(raw, key);
    return value === undefined ? {} : { [key]: written(scope.value(value, loops)) };
  };
  const common = { name: written(resource.name), ...given("location"), ...given("tags") };
  if (type.toLowerCase() === "microsoft.resources/resourcegroups") {
    return { mode: "managed", type: "azurerm_resource_group", name, address, raw: common };
  }
  const body = Object.keys(raw)
    .filter((key) => !notBody.has(key))
    .map((key) => given(key));
  const identity = own(raw, "identity");
  return {
    mode: "managed",
    type: "azapi_resource",
    name,
    address,
    raw: {
      type: `${type}@${apiVersion}`,
      ...common,
      parent_id: written(parent),
      ...(identity === undefined ? {} : { identity: identityBlock(scope.value(identity, loops), written) }),
      body: Object.assign({}, ...body) as Json,
    },
  };
}

function identityBlock(value: ArmValue, written: (value: ArmValue) => Json): Json {
  if (!isArmObject(value)) return written(value);
  const ids = value["userAssignedIdentities"];
  const list = isArmObject(ids)
    ? Object.keys(ids).map((id) => written(identityId(id)))
    : ids === undefined || ids === null
      ? undefined
      : written(ids);
  return { type: written(value["type"] ?? null), ...(list === undefined ? {} : { identity_ids: list }) };
}

/** The key of an object is a text; one that shows a symbol is not known. */
function identityId(id: string): ArmValue {
  return id.includes("{") ? new ArmUnknown("the id of an identity is known at deployment", id) : id;
}

/** Known values as they are; an unknown id of a resource of the template as a reference; else the reason. */
function toJson(value: ArmValue, byId: ReadonlyMap<string, string>): Json {
  if (value instanceof ArmUnknown) return reference(value.symbol, byId) ?? unknownMark(value.reason);
  if (isArmList(value)) return value.map((item) => toJson(item, byId));
  if (!isArmObject(value)) return literal(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item, byId)]));
}

/** Goes up an id until it is that of a resource; what was cut off follows the reference. */
function reference(symbol: string, byId: ReadonlyMap<string, string>): string | undefined {
  if (!symbol.startsWith("/")) return undefined;
  let suffix = "";
  for (let at = symbol; at;) {
    const address = byId.get(at.toLowerCase());
    if (address !== undefined && !suffix.includes("{")) return `\${${address}.id}${suffix}`;
    const cut = /^(.*)(\/[^/]+\/[^/]+)$/.exec(at);
    if (!cut?.[1] || !cut[2]) return undefined;
    suffix = cut[2] + suffix;
    at = cut[1];
  }
  return undefined;
}

function addressOf({ resource, modules }: PlacedResource, taken: Map<string, number>, within: string): string {
  const path = within + modules.map((module) => `module.${localName(module)}${key(module)}.`).join("");
  const type =
    resource.type.toLowerCase() === "microsoft.resources/resourcegroups" ? "azurerm_resource_group" : "azapi_resource";
  const wanted = `${path}${type}.${localName(resource)}`;
  const whole = `${wanted}${key(resource)}`;
  const before = taken.get(whole) ?? 0;
  taken.set(whole, before + 1);
  return before === 0 ? whole : `${wanted}--${before + 1}${key(resource)}`;
}

function key({ index }: ArmResource): string {
  return index === undefined ? "" : `[${index}]`;
}

/** The symbolic name, else type and name, as Terraform would accept it. */
function localName({ symbolicName, type, name }: ArmResource): string {
  const kind = type.split("/").at(-1) ?? "resource";
  const text = symbolicName ?? `${kind}_${symbolOf(name)}`;
  const word = text
    .replace(/[^A-Za-z0-9-]+/g, "_")
    .replace(/_+$/, "")
    .slice(0, 80);
  return /^[A-Za-z_]/.test(word) ? word : `_${word}`;
}
