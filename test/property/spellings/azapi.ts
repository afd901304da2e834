import { isDeepStrictEqual } from "node:util";
import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { azapiType, cardOf, type AzapiArgument, type AzapiType } from "../../../policies/azure/registry";
import { listed } from "../../../policies/azure/card";
import type { TerraformJson } from "../../../policies/engine/rule";
import {
  addressOf,
  blocksOf,
  jsonFile,
  mapBlock,
  mapReferences,
  mapTexts,
  settingsOf,
  variablesOf,
  withBlocks,
  type Block,
  type Files,
} from "./example";

/** Arguments that azapi takes beside the body, or that say where the resource stands. */
const beside = ["name", "location", "tags", "identity", "lifecycle", "provisioner", "count", "for_each"];
const placing = ["resource_group_name", "//"];
/** Types whose `id` is not that of ARM. */
const otherIds = ["azurerm_key_vault_key", "azurerm_key_vault_secret", "azurerm_key_vault_certificate"];

/** Writes every resource that an ARM body can hold as one of azapi; undefined where there is none, or one that it cannot hold. */
export function asAzapi(example: TerraformJson): Files | undefined {
  const blocks = blocksOf(example);
  const translated = new Map(
    blocks.flatMap((block) => {
      const azapi = inAzapi(block);
      return azapi ? [[addressOf(block), azapi] as const] : [];
    }),
  );
  if (translated.size === 0) return undefined;
  let isWhole = true;
  const refer = (text: string) =>
    mapReferences(text, (address, rest) => {
      const azapi = translated.get(address);
      if (!azapi) return undefined;
      // Other attributes are not those of an azapi resource.
      if ((rest !== ".id" && rest !== ".name") || otherIds.some((type) => address.startsWith(`${type}.`)))
        isWhole = false;
      return `${addressOf(azapi)}${rest}`;
    });
  const changed = blocks.map((block) => mapBlock(translated.get(addressOf(block)) ?? block, refer));
  const settings = mapTexts(settingsOf(example), refer) as JsonObject;
  if (!isWhole) return undefined;
  return { "main.tf.json": jsonFile({ ...settings, ...variablesOf(example), ...withBlocks(changed) }) };
}

function inAzapi({ section, type, name, body }: Block): Block | undefined {
  const [armType] = listed(cardOf(type)?.arm);
  const known = armType === undefined ? undefined : azapiType(armType.toLowerCase());
  if (section === "data" || armType === undefined || known?.type !== type || known.partOfParent) return undefined;
  const arm = bodyOf(body, known);
  if (!arm) return undefined;
  const kept = Object.entries(body).filter(([key]) => beside.includes(key));
  const parent = known.parent === undefined ? undefined : body[known.parent];
  const place: JsonObject = parent === undefined ? {} : { parent_id: parent };
  const raw = { type: `${armType}@2025-01-01`, ...Object.fromEntries(kept), ...place, body: arm };
  return { section, type: "azapi_resource", name: `${type}_${name}`, body: raw };
}

/** The body that holds all arguments, or undefined when one has no place in it. */
function bodyOf(body: JsonObject, known: AzapiType): JsonObject | undefined {
  const result: Record<string, Json> = {};
  for (const [path, value] of leaves(body, known)) {
    const [first = ""] = path;
    if (path.length === 1 && (beside.includes(first) || placing.includes(first) || first === known.parent)) continue;
    const held = known.arguments.find(({ to }) => to === path.join("."));
    const arm = held && inverse(held, value);
    if (!held || arm === undefined) return undefined;
    set(result, held.from.split("."), arm);
  }
  return result;
}

/** Arguments by path, down to those that the body holds as they are. */
function leaves(
  body: JsonObject,
  known: AzapiType,
  path: readonly string[] = [],
): readonly (readonly [readonly string[], Json])[] {
  return Object.entries(body).flatMap(([key, value]) => {
    const at = [...path, key];
    if (known.arguments.some(({ to }) => to === at.join("."))) return [[at, value] as const];
    const [only] = isList(value) && value.length === 1 ? value : [value];
    if (isObject(only) && (at.length > 1 || !beside.includes(key))) return leaves(only, known, at);
    return [[at, value] as const];
  });
}

/** The ARM value that stands for an argument's, where one of the usual ones does. */
function inverse({ convert }: AzapiArgument, value: Json): Json | undefined {
  if (!convert || (typeof value === "string" && value.includes("${"))) return value;
  const candidates: readonly Json[] = [value, "Enabled", "Disabled", true, false];
  return candidates.find((candidate) => isDeepStrictEqual(convert(candidate), value));
}

function set(into: Record<string, Json>, [step = "", ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  const before = into[step];
  const nested: Record<string, Json> = isObject(before) ? { ...before } : {};
  set(nested, rest, value);
  into[step] = nested;
}
