/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** A JSON object as parsed: own keys only. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** True for a JSON object, not for a list or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a JSON list; keeps the element type that `Array.isArray` loses on read-only arrays. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The own value of `key`, so that a key such as `constructor` never finds the prototype's. */
export function own(object: JsonObject, key: string): Json | undefined {
  const value = object[key];
  return value !== undefined && Object.prototype.hasOwnProperty.call(object, key) ? value : undefined;
}

/** A block written as one object or as a list: the objects in it. Anything else gives none. */
export function objects(value: Json | undefined): readonly JsonObject[] {
  if (isObject(value)) return [value];
  return isList(value) ? value.filter(isObject) : none;
}

const none: readonly JsonObject[] = [];
