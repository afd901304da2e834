import { jsonDocument, type TerraformDocument } from "../../policies/estate/document";
import { isObject, type Json, type JsonObject } from "../../common/json";
import { synthExample } from "../helpers/synth-example";
import { withValue, type Path } from "./json-path";

/** The stacks of an estate as Terraform's JSON, by name. */
export type Stacks = Readonly<Record<string, JsonObject>>;

/** One resource of an estate. */
export interface Written {
  readonly stack: string;
  readonly type: string;
  readonly name: string;
  readonly raw: JsonObject;
}

/** The stacks that an example file is synthesized to. */
export function exampleStacks(file?: string): Stacks {
  return Object.fromEntries(
    Object.entries(synthExample(file).stacks).map(([name, { json }]) => [name, json as JsonObject]),
  );
}

/** Every resource of all stacks, in the order of the text. */
export function resourcesOf(stacks: Stacks): readonly Written[] {
  return Object.entries(stacks).flatMap(([stack, json]) =>
    members(json["resource"]).flatMap(([type, named]) =>
      members(named).flatMap(([name, raw]) => (isObject(raw) ? [{ stack, type, name, raw }] : [])),
    ),
  );
}

/** The estate with one resource changed or, without `raw`, removed. Stacks that do not change stay the same object. */
export function withResource(stacks: Stacks, { stack, type, name }: Omit<Written, "raw">, raw?: JsonObject): Stacks {
  const path: Path = ["resource", type, name];
  return { ...stacks, [stack]: withValue(stacks[stack] ?? {}, path, raw) };
}

const documents = new WeakMap<JsonObject, TerraformDocument>();

/** The documents of an estate; those of stacks that another estate has as well are made once. */
export function documentsOf(stacks: Stacks): readonly TerraformDocument[] {
  return Object.entries(stacks).map(([name, json]) => {
    const document = documents.get(json) ?? jsonDocument(name, `${name}/cdk.tf.json`, json, "");
    documents.set(json, document);
    return document;
  });
}

function members(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}
