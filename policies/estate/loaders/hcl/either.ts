import { commonShape } from "../../partly";
import {
  isArray,
  isMap,
  sameValue,
  settle,
  shapeOf,
  sources,
  Unknown,
  unknownPart,
  type Val,
  type ValMap,
} from "./value";

/**
 * What is known of a value that is one of two, where it is not known which: what both agree on, key by key and item by
 * item.
 * @param reason why it is not known which
 */
export function either(first: Val, second: Val, reason: string): Val {
  const [left, right] = [settle(first), settle(second)];
  if (!unknownPart(left) && !unknownPart(right) && sameValue(left, right)) return left;
  if (isMap(left) && isMap(right)) return eitherObject(left, right, reason);
  if (isArray(left) && isArray(right) && left.length === right.length)
    return left.map((item, index) => either(item, right[index] ?? null, reason));
  const [shapeLeft, shapeRight] = [shapeOf(first), shapeOf(second)];
  const shape = commonShape(shapeLeft, shapeRight);
  const from = isChoice(first) && isChoice(second) ? [...new Set([...sources(first), ...sources(second)])] : [];
  return new Unknown(reason, {
    ...(shape && { shape }),
    ...(from.length > 0 && { from, choice: "exact" }),
  });
}

/** True for a reference, a choice between references, and null. */
export function isChoice(value: Val): boolean {
  if (value === null) return true;
  if (!(value instanceof Unknown)) return false;
  const { reference, from, choice } = value.known;
  return from === undefined ? reference !== undefined : choice === "exact";
}

/** Keys that both have are certain; where only one has a key, the object may have it. */
function eitherObject(left: ValMap, right: ValMap, reason: string): Val {
  const common = new Map<string, Val>();
  for (const [key, item] of left) {
    if (right.has(key)) common.set(key, either(item, right.get(key) ?? null, reason));
  }
  const isWhole = common.size === left.size && common.size === right.size;
  return isWhole ? common : new Unknown(reason, { shape: {}, entries: common });
}
