import { isList, isObject, type Json, type JsonObject } from "../../common/json";

const statement = /^unknown\(("(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")*)\)$/;

/**
 * Stands in a document for a value that its source does not know.
 * @param reason completes "is unknown: …"
 * @param secrets references to credentials that the value may carry. @default - none
 */
export function unknownMark(reason: string, secrets: readonly string[] = []): string {
  const stated = [reason.slice(0, 300).replace(/[{}]/g, " "), ...secrets];
  return `\${unknown(${stated.map((text) => JSON.stringify(text)).join(", ")})}`;
}

/** The reason, when an expression is what `unknownMark` writes. */
export function statedReason(expression: string): string | undefined {
  return stated(expression)[0];
}

/** The credentials that a value may carry, when an expression is what `unknownMark` writes. */
export function statedSecrets(expression: string): readonly string[] {
  return stated(expression).slice(1);
}

function stated(expression: string): readonly string[] {
  const texts = expression.startsWith("unknown(") ? statement.exec(expression)?.[1] : undefined;
  return texts === undefined ? [] : (JSON.parse(`[${texts}]`) as string[]);
}

/** A value that is known as it stands, so that no text in it is read as a template. */
export function literal(value: Json): Json {
  if (typeof value === "string") return value.includes("{") ? escaped(value) : value;
  if (isList(value)) return value.map(literal);
  return isObject(value) ? literalObject(value) : value;
}

function literalObject(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, literal(item)]));
}

function escaped(value: string): string {
  return value.replace(/([$%])\{/g, "$1$1{");
}
