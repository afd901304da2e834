import type { Json, JsonObject } from "../../common/json";
import { isList, isObject } from "../../common/json";

/** Keys and indexes from an object to a value within it. */
export type Path = readonly (string | number)[];

/** The value at a path, or undefined. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => {
    if (isList(at)) return at[Number(step)];
    return isObject(at) ? at[String(step)] : undefined;
  }, value);
}

/** A copy with another value at a path; shares everything else. @param value undefined removes what is there */
export function withValue(object: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const copy = changed(object, path, value);
  return isObject(copy) ? copy : {};
}

function changed(at: Json | undefined, [step, ...rest]: Path, value: Json | undefined): Json | undefined {
  if (step === undefined) return value;
  if (isList(at)) {
    const item = changed(at[Number(step)], rest, value);
    return at.flatMap((old, index) => (index === step ? (item === undefined ? [] : [item]) : [old]));
  }
  const object = isObject(at) ? at : {};
  const inner = changed(object[String(step)], rest, value);
  if (inner !== undefined) return { ...object, [String(step)]: inner };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== String(step)));
}

/** `network_rules.bypass`: a path without indexes. */
export function dotted(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}
