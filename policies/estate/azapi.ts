import { property } from "../azure/property";
import { isWord } from "../azure/word";
import { azapiType, type AzapiArgument } from "../azure/registry";
import { isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { sentBody, settled, unfolded } from "./azapi-body";
import { apiVersionOfBlock, armTypeOfBlock, azapiRequest, type Change } from "./azapi-request";
import { addressing, besideBody, metaArguments } from "./block-arguments";
import type { Scope } from "./scope";
import { isTemplate } from "./template";
import { unknownMark } from "./unknown";
import { text, type Value } from "./value";

/** An azapi resource as the azurerm one it stands for. */
export interface Translated {
  readonly type: string;
  readonly armType: string;
  readonly apiVersion: string;
  readonly raw: JsonObject;
  /** How it changes another resource. @default - it is a resource of its own */
  readonly change?: Change;
}

/** Arguments that azapi and azurerm share. */
const shared = [...addressing, ...besideBody, ...metaArguments];

/** What runs an operation of a resource, or reads one, is not that resource. */
const notTheResource = ["azapi_resource_action", "azapi_resource_list", "azapi_resource_id"];

/** Reads an azapi block that configures a resource; an ARM type no rule knows keeps its own arguments. */
export function translateAzapi(
  writtenType: string,
  mode: "managed" | "data",
  block: JsonObject,
  scope: Scope,
): Translated {
  const request = mode === "managed" ? azapiRequest(writtenType, block, scope) : undefined;
  const raw = request?.raw ?? block;
  const armType = request?.armType ?? armTypeOfBlock(raw, scope);
  const apiVersion = apiVersionOfBlock(raw, scope);
  const sent = sentBody(raw, scope);
  const body = writtenType === "azapi_data_plane_resource" ? underProperties(sent.body) : sent.body;
  const isOther = !request && notTheResource.includes(writtenType);
  const known = isOther
    ? undefined
    : azapiType(armType.toLowerCase(), () => body && settled(body, scope), request && !request.change.whole);
  if (!known) return { type: writtenType, armType, apiVersion, raw: block };
  const kept = shared.flatMap((key) => (own(raw, key) === undefined ? [] : [[key, own(raw, key) ?? null] as const]));
  const parent = own(raw, "parent_id");
  const result: Record<string, Json> = Object.fromEntries(kept);
  if (known.parent && parent !== undefined) result[known.parent] = parent;
  const name = own(raw, "name");
  if (known.nameArgument && name !== undefined) result[known.nameArgument] = name;
  const azureName = name === undefined ? undefined : scope.resolve(name);
  const takes = [...inBody(kept), ...known.arguments].flatMap((argument) => ofName(argument, azureName));
  for (const argument of takes) {
    const value = converted(argument, body, scope);
    if (value !== undefined) place(result, argument.to.split("."), value);
  }
  const over: Record<string, Json> = {};
  for (const argument of sent.over ? takes : []) {
    const value = converted(argument, sent.over, scope);
    if (value !== undefined) place(over, argument.to.split("."), value);
  }
  const part = known.partOfParent === true;
  const below = known.parent === undefined ? {} : { parentArgument: known.parent };
  const translated = { type: known.type, armType, apiVersion, raw: overlay(result, over) };
  return request || part ? { ...translated, change: { whole: false, ...request?.change, part, ...below } } : translated;
}

/** The data plane has no `properties` between the body and its members. */
function underProperties(body: Json | undefined): Json | undefined {
  return isObject(body) && property(body, "properties") === undefined ? { ...body, properties: body } : body;
}

/** What azapi also takes within the body, unless it is written beside it. */
function inBody(written: readonly (readonly [string, Json])[]): readonly AzapiArgument[] {
  const both: readonly AzapiArgument[] = [
    { from: "identity", to: "identity", convert: identityBlock },
    { from: "tags", to: "tags" },
  ];
  return both.filter(({ to }) => !written.some(([name]) => name === to));
}

/** The argument, unless only a resource of another name holds it; of one whose name is not known it is not known either. */
function ofName(argument: AzapiArgument, name: Value | undefined): readonly AzapiArgument[] {
  const { named } = argument;
  if (named === undefined) return [argument];
  if (name?.state === "unknown")
    return [{ ...argument, convert: () => unknownMark(`the name of what holds it is not known: ${name.reason}`) }];
  return isWord(name && text(name), named) ? [argument] : [];
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

/** Arguments of `overlay` win; single blocks are merged. What a change does to its target. */
export function overlay(base: JsonObject, over: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null) continue;
    const [before] = objects(merged[key]);
    merged[key] = before && isObject(value) ? overlay(before, value) : value;
  }
  return merged;
}

function converted(argument: AzapiArgument, body: Json | undefined, scope: Scope): Json | undefined {
  let at = unfolded(body, scope);
  for (const step of argument.from.split(".")) {
    if (typeof at === "string") return isTemplate(at) ? at : undefined;
    const [block] = objects(at);
    at = unfolded(block && property(block, step), scope);
  }
  if (at === undefined || at === null) return undefined;
  if (typeof at === "string" && isTemplate(at)) return at;
  return (argument.convert ? argument.convert(settled(at, scope)) : at) ?? undefined;
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
