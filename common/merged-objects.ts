import { isObject, own, type Json, type JsonObject } from "./json";

/**
 * Two objects as one: what both hold as objects is joined.
 * @param both what counts of a value that both hold. @default - that of the second one
 */
export function mergedObjects(
  base: JsonObject,
  over: JsonObject,
  both: (first: Json, second: Json) => Json = (_, second) => second,
): JsonObject {
  const joined = Object.entries(over).map(([key, value]) => {
    const before = own(base, key);
    if (before === undefined) return [key, value] as const;
    return [
      key,
      isObject(before) && isObject(value) ? mergedObjects(before, value, both) : both(before, value),
    ] as const;
  });
  return { ...base, ...Object.fromEntries(joined) };
}
