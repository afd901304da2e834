import { toNumber } from "../convert";
import { elements, EvaluationError, TerraformSet, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

function unary(apply: (value: number) => number): Implementation {
  return strict((given) => apply(toNumber(at(given, 0))));
}

/** The numbers given one by one, or as one list. */
function numbers(given: readonly Val[]): readonly number[] {
  const all = given.flatMap((value) =>
    Array.isArray(value) || value instanceof TerraformSet ? elements(value, "the argument") : [value],
  );
  if (all.length === 0) throw new EvaluationError("no number was given");
  return all.map(toNumber);
}

const parseint = strict((given) => {
  const base = toNumber(at(given, 1));
  const text = String(at(given, 0)).toLowerCase();
  const digits = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, base);
  if (base < 2 || base > 36 || !text || [...text.replace(/^-/, "")].some((digit) => !digits.includes(digit)))
    throw new EvaluationError("the text is not a number of that base");
  return parseInt(text, base);
});

/** Functions over numbers. */
export const numeric: Readonly<Record<string, Implementation>> = {
  abs: unary(Math.abs),
  ceil: unary(Math.ceil),
  floor: unary(Math.floor),
  signum: unary(Math.sign),
  log: strict((given) => Math.log(toNumber(at(given, 0))) / Math.log(toNumber(at(given, 1)))),
  pow: strict((given) => toNumber(at(given, 0)) ** toNumber(at(given, 1))),
  min: strict((given) => numbers(given).reduce((least, value) => Math.min(least, value))),
  max: strict((given) => numbers(given).reduce((most, value) => Math.max(most, value))),
  sum: strict((given) => numbers(given).reduce((total, value) => total + value, 0)),
  parseint,
};
