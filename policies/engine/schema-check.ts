import { createRequire } from "node:module";
import type { ErrorObject, ValidateFunction } from "ajv";
import type AjvClass from "ajv";
import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";
import { all, fail, pass, unknown, type Outcome } from "./outcome";
import type { Resource } from "../estate/resource";
import type { Check, SchemaRule } from "./rule";

/** Stands for a value that is not known; equal to no value a schema could ask for. */
const unknownMark = "\u0000unknown";

/** Keywords whose inner errors decide nothing by themselves. */
const composite = /\/(anyOf|oneOf|not|if|contains)\//;

let ajv: AjvClass | undefined;

/** Compiles on the first resource, so that a schema whose types do not occur costs nothing. */
export function schemaCheck(rule: SchemaRule): Check {
  let validate: ValidateFunction | undefined;
  return (resource) => {
    validate ??= compiler().compile(rule.expect);
    const data = projected(resource, Object.keys(objectAt(rule.expect, "properties")));
    return judged(validate, data, rule.expect);
  };
}

function compiler(): AjvClass {
  // Loading ajv takes longer than judging an estate without schema rules.
  const { Ajv } = createRequire(__filename)("ajv") as { readonly Ajv: typeof AjvClass };
  return (ajv ??= new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }));
}

/** The effective top-level arguments the schema names, with a mark in place of what is not known. */
function projected(resource: Resource, names: readonly string[]): JsonObject {
  const entries = names.flatMap((name): [string, Json][] => {
    const value = resource.value(name);
    if (value.state === "absent") return [];
    if (value.state === "known") return [[name, value.value]];
    return [[name, markUnknown(resource, resource.rawAt(name))]];
  });
  return Object.fromEntries(entries);
}

function markUnknown(resource: Resource, raw: Json | undefined): Json {
  if (isList(raw)) return raw.map((item) => markUnknown(resource, item));
  if (isObject(raw)) {
    return Object.fromEntries(Object.entries(raw).map(([key, item]) => [key, markUnknown(resource, item)]));
  }
  const value = resource.resolver.resolve(raw);
  return value.state === "known" ? value.value : value.state === "absent" ? null : unknownMark;
}

function judged(validate: ValidateFunction, data: JsonObject, schema: JsonObject): Outcome {
  const valid = validate(data);
  const uncertain = holdsUnknown(data, schema);
  if (valid) return uncertain ? unknown(`${uncertain} is not known`) : pass();
  const errors = (validate.errors ?? []).filter(({ schemaPath }) => !composite.test(schemaPath));
  const certain = errors.filter((error) => !holdsMark(at(data, error.instancePath)));
  if (certain.length > 0) return all(certain.map((error) => fail(message(error))));
  return unknown(`${uncertain ?? "a value"} is not known`);
}

/** The first argument the schema asks about that is not known. */
function holdsUnknown(data: JsonObject, schema: JsonObject): string | undefined {
  return Object.keys(objectAt(schema, "properties")).find((name) => holdsMark(own(data, name)));
}

function holdsMark(value: Json | undefined): boolean {
  if (isList(value)) return value.some(holdsMark);
  return isObject(value) ? Object.values(value).some(holdsMark) : value === unknownMark;
}

function at(data: Json, pointer: string): Json | undefined {
  let found: Json | undefined = data;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replace(/~1/g, "/").replace(/~0/g, "~");
    found = isList(found) ? found[Number(key)] : isObject(found) ? own(found, key) : undefined;
  }
  return found;
}

function message({ instancePath, message: text, params }: ErrorObject): string {
  const allowed = "allowedValue" in params ? ` ${JSON.stringify(params["allowedValue"])}` : "";
  return `${instancePath.slice(1).replace(/\//g, ".") || "the resource"} ${text ?? "is wrong"}${allowed}`;
}

function objectAt(schema: JsonObject, key: string): JsonObject {
  const value = own(schema, key);
  return isObject(value) ? value : {};
}
