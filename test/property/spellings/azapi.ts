import { isDeepStrictEqual } from "node:util";
import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { isArmId } from "../../../policies/azure/arm-id";
import {
  armIdShapes,
  azapiType,
  cardOf,
  providerDefaults,
  type AzapiArgument,
  type AzapiType,
} from "../../../policies/azure/registry";
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
export const otherIds = ["azurerm_key_vault_key", "azurerm_key_vault_secret", "azurerm_key_vault_certificate"];

/** What a provisioner takes of its own resource, and an azapi resource does not have. */
const ownAttribute = /\bself\.(?!(?:id|name)\b)/;

/** Writes every resource that an ARM body can hold as one of azapi; undefined where there is none, or one that it cannot hold. */
export function asAzapi(example: TerraformJson): Files | undefined {
  const blocks = blocksOf(example);
  const written: Written = { major: majorOf(example), subscriptionOf: subscriptionOf(example) };
  const translated = new Map<string, Block>();
  for (const block of blocks) {
    const azapi = inAzapi(block, written);
    if (azapi === "placeless") return undefined;
    if (azapi) translated.set(addressOf(block), azapi);
  }
  if (translated.size === 0) return undefined;
  let isWhole = true;
  const refer = (text: string) => {
    if (ownAttribute.test(text)) isWhole = false;
    return mapReferences(text, (address, rest) => {
      const azapi = translated.get(address);
      if (!azapi) return undefined;
      // Other attributes are not those of an azapi resource.
      if ((rest !== ".id" && rest !== ".name") || otherIds.some((type) => address.startsWith(`${type}.`)))
        isWhole = false;
      return `${addressOf(azapi)}${rest}`;
    });
  };
  const changed = blocks.map((block) => mapBlock(translated.get(addressOf(block)) ?? block, refer));
  const settings = mapTexts(settingsOf(example), refer) as JsonObject;
  if (!isWhole) return undefined;
  return { "main.tf.json": jsonFile({ ...settings, ...variablesOf(example), ...withBlocks(changed) }) };
}

/** What of an example decides how its resources are written in azapi. */
interface Written {
  readonly major: 3 | 4 | 5;
  /** The subscription of a resource's provider. */
  readonly subscriptionOf: (body: JsonObject) => Json;
}

/** By the alias that a resource names; made up where the provider says none. */
function subscriptionOf({ provider }: TerraformJson): Written["subscriptionOf"] {
  const given = isObject(provider) ? provider["azurerm"] : undefined;
  const configurations = (isList(given) ? given : [given]).filter(isObject);
  return ({ provider: named }) => {
    const alias = typeof named === "string" ? named.split(".")[1] : undefined;
    const found = configurations.find((one) => one["alias"] === alias);
    return found?.["subscription_id"] ?? "00000000-0000-0000-0000-000000000000";
  };
}

/** Properties by which ARM tells kinds of one type apart, with values that Terraform has types for. */
const kinds: readonly (readonly [path: string, values: readonly string[]])[] = [
  ["properties.computeType", ["AmlCompute", "ComputeInstance"]],
  ["properties.datastoreType", ["AzureBlob", "AzureDataLakeGen2", "AzureFile"]],
];

/** The major of azurerm that an example is written for. */
function majorOf({ terraform }: TerraformJson): 3 | 4 | 5 {
  const constraint = JSON.stringify(terraform ?? {});
  return /"version":"[^"\d]*3/.test(constraint) ? 3 : /"version":"[^"\d]*5/.test(constraint) ? 5 : 4;
}

/** The block in azapi; undefined where it cannot be written so, `placeless` where its parent is only called by a name. */
function inAzapi({ section, type, name, body }: Block, written: Written): Block | "placeless" | undefined {
  const [armType] = listed(cardOf(type)?.arm);
  if (section === "data" || armType === undefined) return undefined;
  const known = translation(armType, type);
  const arm =
    known && !known.type.partOfParent ? bodyOf(withDefaults(type, body, written.major), known.type) : undefined;
  if (!known || !arm) return undefined;
  const sent = known.kind ? { ...arm, ...withKind(arm, known.kind) } : arm;
  if (azapiType(armType.toLowerCase(), () => sent)?.type !== type) return undefined;
  const kept = Object.entries(body).filter(([key]) => beside.includes(key));
  const parent = parentOf(type, body, known.type, written);
  if (parent === "placeless") return parent;
  const place: JsonObject = parent === undefined ? {} : { parent_id: parent };
  const raw = { type: `${armType}@2025-01-01`, ...Object.fromEntries(kept), ...place, body: sent };
  return { section, type: "azapi_resource", name: `${type}_${name}`, body: raw };
}

/** The id of what the resource lies in. */
function parentOf(type: string, body: JsonObject, known: AzapiType, written: Written): Json | "placeless" | undefined {
  const group = body["resource_group_name"];
  const inGroup = typeof group === "string" ? groupId(group, written.subscriptionOf(body)) : undefined;
  if (known.parent === undefined) return inGroup;
  const parent = body[known.parent];
  if (typeof parent !== "string" || isArmId(parent)) return parent;
  if (parent.startsWith("${")) return parent.replace(/\.name\}$/, ".id}");
  const shape = armIdShapes[type];
  return inGroup !== undefined && shape && "parentName" in shape
    ? `${inGroup}/providers/${shape.type}/${parent}`
    : "placeless";
}

function groupId(group: string, subscription: Json): string {
  return group.startsWith("${")
    ? group.replace(/\.name\}$/, ".id}")
    : `/subscriptions/${String(subscription)}/resourceGroups/${group}`;
}

/** The arguments with the provider's defaults where the service has others, and within blocks, which a body leaves out when empty. */
function withDefaults(type: string, body: JsonObject, major: 3 | 4 | 5): JsonObject {
  const ofService = providerDefaults(type, "arm");
  return Object.entries(providerDefaults(type, major)).reduce(
    (whole, [path, value]) =>
      !path.includes(".") && isDeepStrictEqual(ofService[path], value)
        ? whole
        : withDefault(whole, path.split("."), value),
    body,
  );
}

/** A default counts where the block it stands in is written. */
function withDefault(block: JsonObject, [step = "", ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return block[step] === undefined ? { ...block, [step]: value } : block;
  const inner = block[step];
  const [only] = isList(inner) ? inner : [inner];
  return isObject(only) ? { ...block, [step]: withDefault(only, rest, value) } : block;
}

/** How the type is read from a body, with what the body must say for it. */
function translation(armType: string, type: string): { readonly type: AzapiType; readonly kind?: Kind } | undefined {
  const plain = azapiType(armType.toLowerCase(), () => ({}));
  if (plain?.type === type) return { type: plain };
  for (const [path, values] of kinds) {
    for (const value of values) {
      const found = azapiType(armType.toLowerCase(), () => withKind({}, [path, value]));
      if (found?.type === type) return { type: found, kind: [path, value] };
    }
  }
  return undefined;
}

type Kind = readonly [path: string, value: string];

function withKind(body: JsonObject, [path, value]: Kind): JsonObject {
  const result: Record<string, Json> = { ...body };
  set(result, path.split("."), value);
  return result;
}

/** The body that holds all arguments, or undefined when one has no place in it. */
function bodyOf(body: JsonObject, known: AzapiType): JsonObject | undefined {
  const result: Record<string, Json> = {};
  for (const [path, value] of leaves(body, known)) {
    const [first = ""] = path;
    if (path.length === 1 && (beside.includes(first) || placing.includes(first) || first === known.parent)) continue;
    const held = known.arguments
      .filter(({ to }) => to === path.join("."))
      .map((argument) => ({ from: argument.from, arm: inverse(argument, value) }))
      .find(({ arm }) => arm !== undefined);
    if (held?.arm === undefined) return undefined;
    set(result, held.from.split("."), held.arm);
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
