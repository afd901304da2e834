import { isList, isObject, own, type Json, type JsonObject } from "../../../common/json";
import { advice } from "../../../common/nearest";
import type { Path } from "../../../common/yaml/located";
import { shown, type Complaint } from "../../user-files/user-file";
import { LinearPattern } from "../pattern/linear-pattern";
import { SchemaPatternError } from "../pattern/pattern";
import { inPlace, keywords, openEnded, schemaTypes, type KeywordShape } from "./keywords";

/** Something in a schema that is wrong or not supported. */
export interface SchemaFault extends Omit<Complaint, "code"> {
  readonly path: Path;
}

/** Everything wrong with a schema over the arguments of a resource; none means that it can be judged. */
export function schemaFaults(schema: Json, path: Path): readonly SchemaFault[] {
  return faultsIn(schema, path, true);
}

function faultsIn(schema: Json, path: Path, onTop: boolean): readonly SchemaFault[] {
  if (typeof schema === "boolean") return [];
  if (!isObject(schema))
    return [fault(path, `is ${shown(schema)}`, "a schema: a mapping, true or false", "correct it")];
  return [
    ...conditionFaults(schema, path),
    ...Object.keys(schema).flatMap((key) => keywordFaults(schema, key, path, onTop)),
  ];
}

function conditionFaults(schema: JsonObject, path: Path): readonly SchemaFault[] {
  const has = (key: string) => own(schema, key) !== undefined;
  const stray = !has("if") && (has("then") || has("else"));
  return stray ? [fault(path, "has then or else without if", "if beside them", "add if")] : [];
}

function keywordFaults(schema: JsonObject, key: string, path: Path, onTop: boolean): readonly SchemaFault[] {
  const at = [...path, key];
  const shape = Object.hasOwn(keywords, key) ? keywords[key] : undefined;
  const value = own(schema, key) ?? null;
  if (shape === undefined) {
    const names = Object.keys(keywords);
    return [fault(at, "is not a supported keyword", names.join(", "), advice(key, names, "say it with one of those"))];
  }
  if (onTop && openEnded.has(key)) {
    return [fault(at, "asks about arguments that nobody named", "properties and required", "name the arguments")];
  }
  if (shape === "schema") return faultsIn(value, at, onTop && inPlace.has(key));
  if (shape === "schemas") return listFaults(value, at, onTop && inPlace.has(key));
  if (shape === "schema-map") return mapFaults(value, at);
  if (shape === "pattern") return patternFaults(value, at);
  return isShaped(value, shape) ? [] : [fault(at, `is ${shown(value)}`, allowed(shape), "correct it")];
}

function listFaults(value: Json, path: Path, onTop: boolean): readonly SchemaFault[] {
  if (!isList(value) || value.length === 0)
    return [fault(path, `is ${shown(value)}`, "a list of schemas", "correct it")];
  return value.flatMap((schema, index) => faultsIn(schema, [...path, index], onTop));
}

function mapFaults(value: Json, path: Path): readonly SchemaFault[] {
  if (!isObject(value)) return [fault(path, `is ${shown(value)}`, "schemas by name", "correct it")];
  return Object.entries(value).flatMap(([name, schema]) => faultsIn(schema, [...path, name], false));
}

function patternFaults(value: Json, path: Path): readonly SchemaFault[] {
  if (typeof value !== "string") return [fault(path, `is ${shown(value)}`, "a regular expression", "correct it")];
  try {
    new LinearPattern(value);
    return [];
  } catch (error) {
    if (!(error instanceof SchemaPatternError)) throw error;
    const rules = "a regular expression without lookaround and back-references";
    return [fault(path, `is refused: ${error.message}`, rules, "rewrite it, or split it with allOf and not")];
  }
}

function isShaped(value: Json, shape: KeywordShape): boolean {
  switch (shape) {
    case "text":
      return typeof value === "string";
    case "texts":
      return isList(value) && value.every((item) => typeof item === "string");
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "count":
      return Number.isInteger(value) && Number(value) >= 0;
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return isList(value) && value.length > 0;
    case "type":
      return (isList(value) ? value : [value]).every((item) => schemaTypes.some((type) => type === item));
    default:
      return true;
  }
}

function allowed(shape: KeywordShape): string {
  return {
    text: "text",
    texts: "a list of names",
    number: "a number",
    count: "a whole number from 0",
    boolean: "true or false",
    list: "a list that is not empty",
    type: schemaTypes.join(", "),
  }[shape as "text"];
}

function fault(path: Path, found: string, allows: string, fix: string): SchemaFault {
  return { path, found, allowed: allows, fix };
}
