import { isObject, own, type Json, type JsonObject } from "../../../common/json";
import { mergedObjects } from "../../../common/merged-objects";
import { entry } from "../../../common/table";
import { privateEndpointNeeds } from "../../azure/registry";
import { requiredArguments } from "../../azure/required-arguments";
import { resourcesIn, type Repair } from "./example-repair";
import type { PatchPlace } from "./patch-place";
import { bareType, placeholderOf, withPlaceholders, type WithPlaceholders } from "./placeholders";

/** What is added beside the resource, whole, and what changes of others that are there. */
export function partsBeside(repair: Repair, judged: string, place: PatchPlace, rename: Renaming): readonly NamedPart[] {
  const added = resourcesIn(repair.added).map(({ type, label, body }): NamedPart => {
    const fitting = withPlaceholders(forType(body, type, judged), rename, bareType(type), true);
    const { value, placeholders } = completed(type, fitting.value, place);
    const named = { value, placeholders: [...fitting.placeholders, ...placeholders] };
    return { type, label: addedLabel(repair, type, label, place), comments: [], named };
  });
  const changed = resourcesIn(repair.changed).map(({ type, label, body }): NamedPart => {
    const named = withPlaceholders(body, rename, bareType(type), false);
    return {
      type,
      label: addedLabel(repair, type, label, place),
      comments: [`yours that belongs to ${place.reference}`],
      named,
    };
  });
  return [...added, ...changed];
}

/** Says how a reference of an example is written at a place; undefined where the place has no such resource. */
export type Renaming = (address: string) => string | undefined;

/** A resource in a patch, whole when it is added, else what changes of it. */
export interface NamedPart {
  readonly type: string;
  readonly label: string;
  readonly comments: readonly string[];
  readonly named: WithPlaceholders<JsonObject>;
}

/** References of an example as the place has them: to the judged resource, and to what is added beside it. */
export function renaming(repair: Repair, place: PatchPlace): Renaming {
  const added = new Map<string, string>(
    resourcesIn(repair.added).map(
      ({ type, label }) => [`${type}.${label}`, `${type}.${addedLabel(repair, type, label, place)}`] as const,
    ),
  );
  const judged = repair.judged && `${repair.judged.type}.${repair.judged.label}`;
  return (address) => (address === judged ? place.reference : added.get(address));
}

/** A local name of its own for each place, so that what is added for several does not collide. */
function addedLabel({ added }: Repair, type: string, label: string, place: PatchPlace): string {
  const name = place.type === undefined ? place.label : `${bareType(place.type)}_${place.label}`;
  return Object.keys(added[type] ?? {}).length <= 1 ? name : `${name}_${label}`;
}

/** With the arguments that the type cannot do without, each as a placeholder or as the place has it. */
function completed(type: string, body: JsonObject, place: PatchPlace): WithPlaceholders<JsonObject> {
  const placeholders: string[] = [];
  let whole: JsonObject = {};
  let rest = body;
  for (const required of entry(requiredArguments, type) ?? []) {
    const { path, value } = typeof required === "string" ? { path: required, value: undefined } : required;
    const steps = path.split(".");
    const name = steps.at(-1) ?? path;
    const isShared = place.isInGroup && (path === "location" || path === "resource_group_name");
    if (!isShared && isWritten(body, steps)) continue;
    const placeholder = placeholderOf(name, steps.at(-2) ?? bareType(type));
    if (!isShared && value === undefined) placeholders.push(placeholder);
    const filled = isShared ? `\${${place.reference}.${name}}` : (value ?? placeholder);
    whole = mergedObjects(whole, nested(steps, filled));
    if (isShared) rest = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== name));
  }
  return { value: mergedObjects(whole, rest), placeholders };
}

function isWritten(body: JsonObject, steps: readonly string[]): boolean {
  return steps.reduce<Json | undefined>((at, step) => (isObject(at) ? own(at, step) : undefined), body) !== undefined;
}

function nested(steps: readonly string[], value: Json): JsonObject {
  const [first = "", ...rest] = steps;
  return { [first]: rest.length === 0 ? value : nested(rest, value) };
}

/** A private endpoint of a service with several sub-resources: which of them is used, only its owner knows. */
function forType(added: JsonObject, addedType: string, judged: string): JsonObject {
  const groups = Object.keys(entry(privateEndpointNeeds, judged)?.subResources ?? {});
  if (addedType !== "azurerm_private_endpoint" || groups.length < 2) return added;
  return mergedObjects(added, { private_service_connection: { subresource_names: ["<subresource_name>"] } });
}
