/** What a keyword's value must be. */
export type KeywordShape =
  | "schema"
  | "schemas"
  | "schema-map"
  | "texts"
  | "text"
  | "number"
  | "count"
  | "boolean"
  | "pattern"
  | "type"
  | "list"
  | "any";

/**
 * The part of JSON Schema draft-07 (https://json-schema.org/draft-07/json-schema-validation) that is decided on
 * configurations of which parts are unknown. References are left out, so that no schema is endless.
 */
export const keywords: Readonly<Record<string, KeywordShape>> = {
  title: "text",
  description: "text",
  $comment: "text",
  type: "type",
  const: "any",
  enum: "list",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "number",
  exclusiveMaximum: "number",
  multipleOf: "number",
  minLength: "count",
  maxLength: "count",
  pattern: "pattern",
  items: "schema",
  contains: "schema",
  minItems: "count",
  maxItems: "count",
  uniqueItems: "boolean",
  properties: "schema-map",
  required: "texts",
  additionalProperties: "schema",
  propertyNames: "schema",
  minProperties: "count",
  maxProperties: "count",
  allOf: "schemas",
  anyOf: "schemas",
  oneOf: "schemas",
  not: "schema",
  if: "schema",
  then: "schema",
  else: "schema",
};

/** Types of JSON Schema. */
export const schemaTypes = ["string", "number", "integer", "boolean", "null", "object", "array"] as const;

/** Keywords whose schemas judge the same value as the schema they stand in. */
export const inPlace: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "not", "if", "then", "else"]);

/** Keywords that ask about every argument of a resource; only named arguments are known, so they cannot stand on top. */
export const openEnded: ReadonlySet<string> = new Set([
  "additionalProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
]);

/** Keywords that speak of objects. */
export const objectKeywords: readonly string[] = ["properties", "required", ...openEnded];
/** Keywords that speak of lists. */
export const listKeywords: readonly string[] = ["items", "contains", "minItems", "maxItems", "uniqueItems"];
