import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";
import type { Knowledge } from "./partly";

/**
 * A mark is `${unknown(…)}` around percent-encoded JSON, so that it holds neither quotes nor braces and can stand in any text:
 * in JSON, in XML, in another template.
 */
const statement = /^unknown\(([\w.!~*'%-]*)\)$/;
const marks = /\$\{unknown\(([\w.!~*'%-]*)\)\}/g;

/** References of one mark beyond this many are left out, with what depends on all of them. */
const maximumReferences = 30;

/**
 * Key of an object that may have other keys than those it shows; it holds the mark of what they are.
 * No argument and no Azure name looks like it.
 */
export const furtherKeys = "${further}";

/** What a mark says. */
export interface Statement extends Knowledge {
  readonly reason: string;
}

/** Begins the reference to a variable that has no value here and that nobody calls sensitive. */
export const inputOrigin = "input.";

/**
 * Stands in a document for a value that its source does not know.
 * @param reason completes "is unknown: …"
 * @param knowledge what is known of it all the same
 */
export function unknownMark(reason: string, { shape, from, choice, many, secrets }: Knowledge = {}): string {
  const isBounded = from !== undefined && from.length <= maximumReferences;
  const stated: Statement = {
    reason: withoutMarks(reason).slice(0, 300),
    ...(shape && { shape }),
    ...(isBounded && from.length > 0 && { from, ...(choice && { choice }) }),
    ...(many && { many }),
    ...(secrets && secrets.length > 0 && { secrets }),
  };
  return `\${unknown(${encodeURIComponent(JSON.stringify(stated)).replace(/[()]/g, encodedBracket)})}`;
}

function encodedBracket(character: string): string {
  return character === "(" ? "%28" : "%29";
}

/** What an expression says when it is what `unknownMark` writes. */
export function statedUnknown(expression: string): Statement | undefined {
  const text = statement.exec(expression)?.[1];
  return text === undefined ? undefined : decoded(text);
}

function decoded(text: string): Statement | undefined {
  try {
    const stated = JSON.parse(decodeURIComponent(text)) as Partial<Statement> | null;
    return typeof stated?.reason === "string" ? (stated as Statement) : undefined;
  } catch {
    return undefined;
  }
}

/** A text for readers: every mark in it is the word that a reader understands. */
export function withoutMarks(text: string): string {
  if (!text.includes("${")) return text;
  return text.replace(marks, "(unknown)").split(furtherKeys).join("(further keys)");
}

/** Why an object may have other keys than those it shows; undefined when it shows all. */
export function furtherReason(object: JsonObject): string | undefined {
  const mark = own(object, furtherKeys);
  if (typeof mark !== "string") return undefined;
  return statedUnknown(mark.slice(2, -1))?.reason ?? "not all of its keys are known";
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
