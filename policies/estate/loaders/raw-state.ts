import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../common/json";
import type { ParsedFile, Source } from "./source";
import { outputBlocks } from "./plan/output-blocks";
import { textOf, type ShownResource } from "./plan/planned-resources";
import { stateDocument } from "./plan/state-document";

/** Indices beyond this are not list that Terraform writes. */
const maximumIndex = 10_000;

/** A state file as Terraform and OpenTofu write it, version 4 (since Terraform 0.12). */
export const rawState: Source = {
  kind: "raw-state",
  recognises: ({ json }) =>
    isObject(json) &&
    own(json, "version") === 4 &&
    (isList(own(json, "resources")) || own(json, "lineage") !== undefined),
  load: (file) => ({
    kind: "raw-state",
    documents: [stateDocument(file.label, resourcesOf(file), outputsOf(file))],
    problems: [],
  }),
};

function resourcesOf({ json }: ParsedFile): readonly ShownResource[] {
  return objects(isObject(json) ? own(json, "resources") : undefined).flatMap((resource) =>
    objects(own(resource, "instances")).flatMap((instance) => shown(resource, instance) ?? []),
  );
}

function outputsOf({ json }: ParsedFile): JsonObject {
  return outputBlocks(json);
}

/** A deposed instance is on its way out; it is not what the configuration asks for. */
function shown(resource: JsonObject, instance: JsonObject): ShownResource | undefined {
  const [type, name, module] = ["type", "name", "module"].map((key) => textOf(resource, key));
  const values = own(instance, "attributes");
  if (!type || !name || own(instance, "deposed") !== undefined || !isObject(values)) return undefined;
  const mode = own(resource, "mode") === "data" ? "data" : "managed";
  const key = own(instance, "index_key");
  const known = typeof key === "string" || typeof key === "number" ? key : undefined;
  const block = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const address = `${module ? `${module}.` : ""}${block}${known === undefined ? "" : `[${JSON.stringify(known)}]`}`;
  return { address, module: module ?? "", mode, type, name, key: known, values, sensitive: sensitivePaths(instance) };
}

/** The paths of `sensitive_attributes` as the tree that `terraform show -json` prints. */
function sensitivePaths(instance: JsonObject): Json {
  const paths = own(instance, "sensitive_attributes");
  return (isList(paths) ? paths : []).reduce((tree: Json, path) => marked(tree, objects(path)), {});
}

/** A list in the path is marked as a whole when its step is not an index: too much is hidden rather than too little. */
function marked(tree: Json | undefined, [step, ...rest]: readonly JsonObject[]): Json {
  if (tree === true || step === undefined) return true;
  const value = own(step, "value");
  const at = isObject(value) ? own(value, "value") : value;
  if (typeof at === "number" && at < maximumIndex) {
    const items = isList(tree) ? [...tree] : [];
    while (items.length <= at) items.push({});
    items[at] = marked(items[at], rest);
    return items;
  }
  return typeof at === "string"
    ? { ...(isObject(tree) ? tree : {}), [at]: marked(own(isObject(tree) ? tree : {}, at), rest) }
    : true;
}
