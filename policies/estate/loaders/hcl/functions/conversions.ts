import { kindOfValue, toBoolean, toNumber, toSet, toText } from "../convert";
import { elements, EvaluationError, isMap, settle, Unknown, type Val } from "../value";
import { at, shallow, type Implementation } from "./implementation";

/** A conversion that keeps null. */
function keepingNull(convert: (value: Val) => Val): Implementation {
  return shallow((given) => (at(given, 0) === null ? null : convert(at(given, 0))));
}

/** Texts, where numbers or switches stand beside texts. */
function ofOneType(items: readonly Val[]): readonly Val[] {
  if (!items.some((item) => typeof settle(item) === "string")) return items;
  return items.map((item) => {
    const settled = settle(item);
    return typeof settled === "number" || typeof settled === "boolean" ? toText(settled) : item;
  });
}

/** What passes its argument on, reference and all. */
const same: Implementation = (given) => at(given, 0);

/** Functions that convert one type to another. */
export const conversions: Readonly<Record<string, Implementation>> = {
  tostring: (given) => {
    const value = settle(at(given, 0));
    return value instanceof Unknown ? at(given, 0) : value === null ? null : toText(value);
  },
  tonumber: keepingNull(toNumber),
  tobool: keepingNull(toBoolean),
  tolist: keepingNull((value) => ofOneType(elements(value, kindOfValue(value)))),
  toset: keepingNull((value) => toSet(ofOneType(elements(value, kindOfValue(value))))),
  tomap: keepingNull((value) => {
    if (!isMap(value)) throw new EvaluationError(`${kindOfValue(value)} is not a map`);
    const items = ofOneType([...value.values()]);
    return new Map([...value.keys()].map((key, index) => [key, items[index] ?? null]));
  }),
  sensitive: same,
  nonsensitive: same,
  ephemeralasnull: same,
};
