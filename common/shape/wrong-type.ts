import type { Problem } from "../problem";
import { asScalar } from "../yaml/plain-scalar";
import type { Schema } from "./schema";

type Words = Pick<Problem, "message" | "fix"> & Partial<Pick<Problem, "allowed">>;

/** What is known of a value beside the value itself. */
export interface WrongTypeContext {
  /** The text as it is written. @default - as JSON has it */
  readonly source?: string;
  /** Follows the references of a schema. */
  dereference(schema: Schema): Schema;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
};

/** Words that YAML 1.1 read as true or false; YAML 1.2 reads text. */
const switches: Readonly<Record<string, string>> = {
  yes: "true",
  on: "true",
  y: "true",
  no: "false",
  off: "false",
  n: "false",
};

/** What is wrong with a value of another type than its schema asks for, and what to write instead. */
export function wrongType(schema: Schema, data: unknown, context: WrongTypeContext): Words {
  const type = String(schema.type);
  const wanted = type
    .split(",")
    .map((name) => typeNames[name] ?? name)
    .join(" or ");
  const allowed = schema.patternErrorMessage;
  if (data === null) {
    return { message: "has no value", allowed: allowed ?? wanted, fix: "give it a value or remove the key" };
  }
  if (type === "string" && typeof data !== "object" && typeof data !== "string") return unquoted(schema, data, context);
  const message = typeof data === "string" ? `is text where ${wanted} is expected` : `is not ${wanted}`;
  return { message, allowed, fix: remedies[type]?.(schema, data, context) ?? `give ${wanted}` };
}

/** Whether a text was meant to be a key and a value: YAML wants a space after the colon. */
export function isJoined(text: string): boolean {
  return /^[\w-]+:[^\s:/]/.test(text);
}

/** A number or a boolean where text is expected: quotes help where the text is one that is taken. */
function unquoted(schema: Schema, data: unknown, { source = String(data) }: WrongTypeContext): Words {
  const message = `is ${typeof data === "boolean" ? "true or false" : "a number"} where text is expected`;
  const fits = schema.pattern === undefined || new RegExp(schema.pattern, "u").test(source);
  if (fits) return { message, fix: `quote it: "${source}"` };
  return { message, allowed: schema.patternErrorMessage, fix: "correct it" };
}

type Remedy = (schema: Schema, data: unknown, context: WrongTypeContext) => string | undefined;

/** What to do, by the type that is asked for; undefined where nothing more is known than that. */
const remedies: Readonly<Record<string, Remedy>> = {
  integer: (schema, data) => number(data, /^-?\d+$/) ?? `give a whole number${limits(schema)}`,
  number: (_, data) => number(data, /^-?\d+(\.\d+)?$/),
  boolean: (_, data) => {
    const word = String(data).toLowerCase();
    if (word === "true" || word === "false") return `write ${word} without quotes`;
    return `write ${Object.hasOwn(switches, word) ? switches[word] : "true or false"}`;
  },
  array: ({ items = {} }, data, { source, dereference }) => {
    const item = dereference(items);
    if (typeof data === "object") return "begin each item with a hyphen";
    if (item.type === "object") return `give a list of mappings${having(item)}`;
    return `write [${typeof data === "string" ? asScalar(data) : (source ?? String(data))}]`;
  },
  object: (schema, data) => {
    if (Array.isArray(data)) return "write key: value, and no list";
    if (typeof data === "string" && isJoined(data)) return "write a space after the colon";
    return `give a mapping${having(schema)}`;
  },
};

function number(data: unknown, form: RegExp): string | undefined {
  if (typeof data !== "string") return undefined;
  if (form.test(data)) return `write ${data} without quotes`;
  const digits = data.replace(/[_,' ]/g, "");
  if (form.test(digits) && /^\d{1,3}([_,' ]\d{3})+$/.test(data)) return `write ${digits}`;
  return /^\d+(\.\d+)?\s*[A-Za-z%]+$/.test(data) ? "write the number alone, without a unit" : undefined;
}

function limits({ minimum, maximum }: Schema): string {
  if (minimum === undefined) return "";
  return maximum === undefined ? ` from ${minimum}` : ` from ${minimum} to ${maximum}`;
}

function having({ required }: Schema): string {
  return required ? ` with ${required.join(", ")}` : "";
}
