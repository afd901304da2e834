import { isObject, own, type Json, type JsonObject } from "../../../common/json";
import { listKeywords, objectKeywords } from "./keywords";
import { isPartlyKnownList, isPartlyKnownObject, type PartlyKnown } from "./unknown-value";

/**
 * Terraform writes a block that stands once as an object or as a list of one, and one that is missing as nothing or as an
 * empty list. A schema that speaks of an object gets the one object; one that speaks of a list gets a list.
 */
export function blockAs(schema: Json, value: PartlyKnown): PartlyKnown {
  if (isPartlyKnownObject(value) && speaksOf(schema, "list") && !speaksOf(schema, "object")) return [value];
  const [only] = isPartlyKnownList(value) && value.length === 1 ? value : [];
  return only !== undefined && isPartlyKnownObject(only) && speaksOf(schema, "object") && !speaksOf(schema, "list")
    ? only
    : value;
}

/** A schema for one block must hold for each, when the block stands several times. */
export function eachBlock(schema: JsonObject, value: PartlyKnown): readonly PartlyKnown[] | undefined {
  const several = isPartlyKnownList(value) && value.length > 1 && value.every((item) => isPartlyKnownObject(item));
  return several && speaksOf(schema, "object") && !speaksOf(schema, "list") ? value : undefined;
}

/** True when the value is an empty list and the schema does not speak of lists: a block that is not there. */
export function isMissingBlock(schema: Json | undefined, value: PartlyKnown): boolean {
  if (!isPartlyKnownList(value) || value.length > 0) return false;
  if (!isObject(schema)) return true;
  return !speaksOf(schema, "list") && own(schema, "const") === undefined && own(schema, "enum") === undefined;
}

function speaksOf(schema: Json, what: "object" | "list"): boolean {
  if (!isObject(schema)) return false;
  const words = what === "object" ? objectKeywords : listKeywords;
  const type = own(schema, "type");
  if (type === (what === "object" ? "object" : "array")) return true;
  if (words.some((keyword) => own(schema, keyword) !== undefined)) return true;
  const inner = ["allOf", "anyOf", "oneOf"].flatMap((key) => {
    const list = own(schema, key);
    return Array.isArray(list) ? (list as readonly Json[]) : [];
  });
  const negated = own(schema, "not");
  return [...inner, ...(negated === undefined ? [] : [negated])].some((item) => speaksOf(item, what));
}
