import { bare, EvaluationError, isArray, isMap, settle, TerraformSet, Unknown, unknownPart, type Val } from "./value";

/** Names the kind of a value in messages. */
export function kindOfValue(value: Val): string {
  if (value === null) return "null";
  if (isArray(value)) return "a list";
  if (isMap(value)) return "an object";
  if (value instanceof TerraformSet) return "a set";
  return typeof value === "object" ? "a whole block" : `a ${typeof value}`;
}

/** @throws EvaluationError when the value has no text form */
export function toText(value: Val): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  throw new EvaluationError(`${kindOfValue(value)} does not make a text`);
}

/** Terraform writes numbers without an exponent. */
function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

/** @throws EvaluationError when the value is not a number */
export function toNumber(value: Val): number {
  if (typeof value === "number") return value;
  if (typeof value === "string" && /^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(value)) return Number(value);
  throw new EvaluationError(`${kindOfValue(value)} is not a number`);
}

/** @throws EvaluationError when the value is not a boolean */
export function toBoolean(value: Val): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  throw new EvaluationError(`${kindOfValue(value)} is not a boolean`);
}

/** A set of distinct values: texts in order, as Terraform sorts them. Elements that are not known make it unknown. */
export function toSet(items: readonly Val[]): Val {
  const settled = items.map(settle);
  const open = settled.map(unknownPart).find((part) => part !== undefined);
  if (open) return bare(open);
  const distinct = new Map(settled.map((item) => [equalityKey(item), item]));
  const values = [...distinct.values()];
  const texts = values.filter((value) => typeof value === "string");
  return new TerraformSet(texts.length === values.length ? [...texts].sort(byCode) : values);
}

/** Orders texts by code point, whatever the locale. */
export function byCode(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A text that equal values share. */
export function equalityKey(value: Val): string {
  if (isArray(value)) return `[${value.map(equalityKey).join(",")}]`;
  if (value instanceof TerraformSet) return `<${value.items.map(equalityKey).join(",")}>`;
  if (!isMap(value)) return value instanceof Unknown ? `?${value.reason}` : JSON.stringify(value);
  const entries = [...value].sort(([left], [right]) => byCode(left, right));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${equalityKey(item)}`).join(",")}}`;
}
