import { azapiType, type AzapiArgument } from "../azure/registry";
import { isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import type { Scope } from "./scope";

/** An azapi resource as the azurerm one it stands for. */
export interface Translated {
  readonly type: string;
  readonly armType: string;
  readonly raw: JsonObject;
}

/** Arguments that azapi and azurerm share. */
const shared = [
  "name",
  "location",
  "tags",
  "identity",
  "parent_id",
  "resource_id",
  "provider",
  "count",
  "for_each",
  "//",
];

/** What runs an operation of a resource, or reads one, is not that resource. */
const notTheResource = ["azapi_resource_action", "azapi_resource_list", "azapi_resource_id"];

/** Reads an `azapi_resource` or `azapi_update_resource`; an ARM type no rule knows keeps its own arguments. */
export function translateAzapi(writtenType: string, raw: JsonObject, scope: Scope): Translated {
  const declared = scope.resolve(own(raw, "type"));
  const armType = declared.state === "known" ? (String(declared.value).split("@")[0] ?? "") : "";
  const known = notTheResource.includes(writtenType) ? undefined : azapiType(armType.toLowerCase());
  if (!known) return { type: writtenType, armType, raw };
  const kept = shared.flatMap((key) => (own(raw, key) === undefined ? [] : [[key, own(raw, key) ?? null] as const]));
  const parent = own(raw, "parent_id");
  const result: Record<string, Json> = Object.fromEntries(kept);
  if (known.parent && parent !== undefined) result[known.parent] = parent;
  const body = parsedBody(own(raw, "body"));
  for (const argument of [...inBody(kept), ...known.arguments]) {
    const value = converted(argument, body, scope);
    if (value !== undefined) place(result, argument.to.split("."), value);
  }
  return { type: known.type, armType, raw: result };
}

/** What azapi also takes within the body, unless it is written beside it. */
function inBody(written: readonly (readonly [string, Json])[]): readonly AzapiArgument[] {
  const both: readonly AzapiArgument[] = [
    { from: "identity", to: "identity", convert: identityBlock },
    { from: "tags", to: "tags" },
  ];
  return both.filter(({ to }) => !written.some(([name]) => name === to));
}

/** ARM names the user-assigned identities as keys. */
function identityBlock(value: Json): Json {
  if (!isObject(value)) return value;
  const ids = own(value, "userAssignedIdentities");
  const type = own(value, "type") ?? null;
  return {
    type: typeof type === "string" ? type.replace(/,\s*/g, ", ") : type,
    ...(isObject(ids) ? { identity_ids: Object.keys(ids) } : {}),
  };
}

/** Arguments of `overlay` win; single blocks are merged. What an `azapi_update_resource` does to its target. */
export function overlay(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null || shared.includes(key)) continue;
    const [before] = objects(merged[key]);
    merged[key] = before && isObject(value) ? overlay(before, value) : value;
  }
  return merged;
}

/** azapi 1 takes the body as JSON text. */
function parsedBody(body: Json | undefined): Json | undefined {
  if (typeof body !== "string" || !body.trimStart().startsWith("{")) return body;
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function converted(argument: AzapiArgument, body: Json | undefined, scope: Scope): Json | undefined {
  let at: Json | undefined = body;
  for (const step of argument.from.split(".")) {
    if (typeof at === "string") return at;
    const [block] = objects(at);
    at = block && own(block, step);
  }
  if (at === undefined || at === null) return undefined;
  const convert = argument.convert ?? ((value: Json) => value);
  if (typeof at !== "string") return convert(at);
  const value = scope.resolve(at);
  return value.state === "known" ? convert(value.value) : at;
}

function place(into: Record<string, Json>, [name = "", ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const nested: Record<string, Json> = { ...objects(into[name])[0] };
  place(nested, rest, value);
  into[name] = nested;
}
