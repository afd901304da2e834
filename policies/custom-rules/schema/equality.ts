import { isList, isObject, type Json } from "../../../common/json";
import { isPartlyKnownList, isPartlyKnownObject, member, UnknownPart, type PartlyKnown } from "./unknown-value";

/** Whether a value equals a constant; undefined when what is unknown decides. */
export function equals(value: PartlyKnown, constant: Json): boolean | undefined {
  if (value instanceof UnknownPart) return undefined;
  if (isPartlyKnownList(value)) {
    if (!isList(constant) || constant.length !== value.length) return false;
    return together(value.map((item, index) => equals(item, constant[index] ?? null)));
  }
  if (isPartlyKnownObject(value)) {
    if (!isObject(constant)) return false;
    const keys = Object.keys(constant);
    if (keys.length !== Object.keys(value).length) return false;
    return together(
      keys.map((key) => {
        const item = member(value, key);
        return item === undefined ? false : equals(item, constant[key] ?? null);
      }),
    );
  }
  return value === constant;
}

/** The first thing unknown inside a value, or undefined when all of it is known. */
export function firstUnknown(value: PartlyKnown): UnknownPart | undefined {
  if (value instanceof UnknownPart) return value;
  const inner = isPartlyKnownList(value) ? value : isPartlyKnownObject(value) ? Object.values(value) : [];
  for (const item of inner) {
    const found = firstUnknown(item);
    if (found) return found;
  }
  return undefined;
}

/** A text that is the same for equal values, whatever the order of keys. */
export function canonical(value: PartlyKnown): string {
  if (isPartlyKnownList(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isPartlyKnownObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(",")}}`;
}

function together(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}
