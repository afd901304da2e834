import { kindOf, toBoolean, toNumber, toSet, toText } from "../convert";
import { elements, EvaluationError, isMap, settle, Unknown, type Val } from "../value";
import { at, shallow, type Implementation } from "./implementation";

/** A conversion that keeps null. */
function keepingNull(convert: (value: Val) => Val): Implementation {
  return shallow((given) => (at(given, 0) === null ? null : convert(at(given, 0))));
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
  tolist: keepingNull((value) => elements(value, kindOf(value))),
  toset: keepingNull((value) => toSet(elements(value, kindOf(value)))),
  tomap: keepingNull((value) => {
    if (!isMap(value)) throw new EvaluationError(`${kindOf(value)} is no map`);
    return value;
  }),
  sensitive: same,
  nonsensitive: same,
  issensitive: () => new Unknown("what is sensitive is decided when Terraform runs"),
  type: () => new Unknown("types are known to the console only"),
};
