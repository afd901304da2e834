import { isList, isObject, type Json, type JsonObject } from "../../common/json";

const statement = /^unknown\(("(?:[^"\\]|\\.)*")\)$/;

/** Stands in a document for a value that its source does not know. @param reason completes "is unknown: …" */
export function unknownMark(reason: string): string {
  const text = JSON.stringify(reason.slice(0, 300).replace(/[{}]/g, " "));
  return `\${unknown(${text})}`;
}

/** The reason, when an expression is what `unknownMark` writes. */
export function statedReason(expression: string): string | undefined {
  const text = statement.exec(expression)?.[1];
  return text === undefined ? undefined : String(JSON.parse(text));
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
