import { isList, isObject, own, type Json, type JsonObject } from "../../../common/json";
import { blockAs, eachBlock, isMissingBlock } from "./blocks";
import { canonical, equals, firstUnknown } from "./equality";
import { every, fails, holds, not, some, that, undecided, type Judgement } from "./judgement";
import { scalarKeywords } from "./scalar-keywords";
import { showConstant, showValue } from "./show-value";
import { isPartlyKnownList, isPartlyKnownObject, member, UnknownPart, type PartlyKnown } from "./unknown-value";

/**
 * Judges a value by a schema in three-valued logic: what is unknown makes the answer unknown unless the rest decides it, so
 * that no schema turns an unknown value into a pass. On values that are known it says what JSON Schema says, but for
 * blocks (see `blockAs`). The schema must have no `schemaFaults`.
 * @param path of the value, for messages; empty for the resource
 */
export function evaluateSchema(schema: Json, value: PartlyKnown, path = ""): Judgement {
  if (typeof schema === "boolean") return schema ? holds : fails(`${name(path)} is not allowed`);
  if (!isObject(schema)) return holds;
  const blocks = eachBlock(schema, value);
  if (blocks) return every(blocks.map((block, index) => evaluateSchema(schema, block, `${path}[${index}]`)));
  const block = blockAs(schema, value);
  return every(Object.keys(schema).map((keyword) => keywordJudgement(schema, keyword, block, path)));
}

function keywordJudgement(schema: JsonObject, keyword: string, value: PartlyKnown, path: string): Judgement {
  const operand = own(schema, keyword) ?? null;
  const inner = (each: Json): Judgement => evaluateSchema(each, value, path);
  const schemas = isList(operand) ? operand : [];
  switch (keyword) {
    case "allOf":
      return every(schemas.map(inner));
    case "anyOf":
      return some(schemas.map(inner));
    case "oneOf":
      return exactlyOne(schemas.map(inner), path);
    case "not":
      return not(inner(operand), () => `${name(path)} is ${showValue(value, path)}, which is what it must not be`);
    case "if":
      return conditional(inner(operand), inner(own(schema, "then") ?? true), inner(own(schema, "else") ?? true));
    case "const":
      return equality(value, [operand], path);
    case "enum":
      return equality(value, schemas, path);
    case "title":
    case "description":
    case "$comment":
    case "then":
    case "else":
      return holds;
  }
  if (value instanceof UnknownPart) return undecided(`${name(path)} is unknown: ${value.reason}`);
  if (isPartlyKnownObject(value)) return objectKeyword(schema, keyword, value, path);
  if (isPartlyKnownList(value)) return listKeyword(keyword, operand, value, path);
  return scalarKeywords(keyword, operand, value, path);
}

function exactlyOne(judgements: readonly Judgement[], path: string): Judgement {
  const holding = judgements.filter(({ truth }) => truth === "holds").length;
  if (holding > 1) return fails(`${name(path)} meets ${holding} of the alternatives; it must meet one`);
  return holding === 1 ? every(judgements.filter(({ truth }) => truth !== "fails")) : some(judgements);
}

function conditional(condition: Judgement, then: Judgement, otherwise: Judgement): Judgement {
  if (condition.truth === "holds") return then;
  if (condition.truth === "fails") return otherwise;
  if (then.truth === otherwise.truth) return every([then, otherwise]);
  return condition;
}

function equality(value: PartlyKnown, allowed: readonly Json[], path: string): Judgement {
  const results = allowed.map((constant) => equals(value, constant));
  if (results.includes(true)) return holds;
  if (results.includes(undefined)) {
    return undecided(`${name(path)} is unknown: ${firstUnknown(value)?.reason ?? "a part of it is"}`);
  }
  const words = allowed.map(showConstant).join(" or ");
  return fails(`${name(path)} is ${showValue(value, path)}; it must be ${words}`);
}

function objectKeyword(
  schema: JsonObject,
  keyword: string,
  value: { readonly [key: string]: PartlyKnown },
  path: string,
): Judgement {
  const operand = own(schema, keyword) ?? null;
  const properties = own(schema, "properties");
  const named = isObject(properties) ? properties : {};
  const keys = Object.keys(value).filter((key) => !isMissingBlock(own(named, key), value[key] ?? null));
  const present = (key: string) => (keys.includes(key) ? member(value, key) : undefined);
  switch (keyword) {
    case "properties":
      return every(
        Object.entries(named).map(([key, inner]) => {
          const found = present(key);
          return found === undefined ? holds : evaluateSchema(inner, found, join(path, key));
        }),
      );
    case "required":
      return every(
        (isList(operand) ? operand : []).map((key) => required(present(String(key)), join(path, String(key)))),
      );
    case "additionalProperties": {
      const extra = keys.filter((key) => own(named, key) === undefined);
      return every(extra.map((key) => evaluateSchema(operand, value[key] ?? null, join(path, key))));
    }
    case "propertyNames":
      return every(keys.map((key) => evaluateSchema(operand, key, `the name ${join(path, key)}`)));
    case "minProperties":
      return that(
        keys.length >= Number(operand),
        () => `${name(path)} has ${keys.length} entries; at least ${String(operand)}`,
      );
    case "maxProperties":
      return that(
        keys.length <= Number(operand),
        () => `${name(path)} has ${keys.length} entries; at most ${String(operand)}`,
      );
    default:
      return scalarKeywords(keyword, operand, value, path);
  }
}

/** An unknown value may turn out to be null, which Terraform takes for not set. */
function required(found: PartlyKnown | undefined, path: string): Judgement {
  if (found === undefined) return fails(`${path} is not set`);
  return found instanceof UnknownPart ? undecided(`${path} is unknown: ${found.reason}`) : holds;
}

function listKeyword(keyword: string, operand: Json, value: readonly PartlyKnown[], path: string): Judgement {
  const judged = () => value.map((item, index) => evaluateSchema(operand, item, `${path}[${index}]`));
  switch (keyword) {
    case "items":
      return every(judged());
    case "contains":
      return value.length === 0 ? fails(`${name(path)} is empty; an item is missing`) : some(judged());
    case "minItems":
      return that(
        value.length >= Number(operand),
        () => `${name(path)} has ${value.length} items; at least ${String(operand)}`,
      );
    case "maxItems":
      return that(
        value.length <= Number(operand),
        () => `${name(path)} has ${value.length} items; at most ${String(operand)}`,
      );
    case "uniqueItems":
      return operand === true ? unique(value, path) : holds;
    default:
      return scalarKeywords(keyword, operand, value, path);
  }
}

function unique(value: readonly PartlyKnown[], path: string): Judgement {
  const known = value.filter((item) => firstUnknown(item) === undefined);
  if (new Set(known.map(canonical)).size < known.length) return fails(`${name(path)} names an item twice`);
  const unknown = known.length < value.length && value.length > 1 ? firstUnknown(value) : undefined;
  return unknown ? undecided(`an item of ${name(path)} is unknown: ${unknown.reason}`) : holds;
}

function name(path: string): string {
  return path || "the resource";
}

function join(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}
