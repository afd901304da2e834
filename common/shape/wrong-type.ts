import type { Problem } from "../problem";
import type { Schema } from "./schema";

type Words = Pick<Problem, "message" | "fix"> & Partial<Pick<Problem, "allowed">>;

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

/**
 * What is wrong with a value of another type than its schema asks for, and what to write instead.
 *
 * @param source the text as it is written. @default - as JSON has it
 */
export function wrongType(schema: Schema, data: unknown, source?: string): Words {
  const type = String(schema.type);
  const wanted = type
    .split(",")
    .map((name) => typeNames[name] ?? name)
    .join(" or ");
  if (data === null) return { message: "has no value", allowed: wanted, fix: "give it a value or remove the key" };
  if (typeof data === "string") return textInstead(type, wanted, data, schema);
  if (type === "string" && typeof data !== "object") {
    const kind = typeof data === "boolean" ? "true or false" : "a number";
    return { message: `is ${kind} where text is expected`, fix: `quote it: "${source ?? String(data)}"` };
  }
  const message = `is not ${wanted}`;
  if (type === "array") return { message, allowed: schema.patternErrorMessage, fix: listFix(data, source) };
  if (type === "object" && Array.isArray(data)) return { message, fix: "write its keys without the hyphens of a list" };
  return { message, allowed: schema.patternErrorMessage, fix: `give ${wanted}` };
}

function textInstead(type: string, wanted: string, data: string, schema: Schema): Words {
  const message = `is text where ${wanted} is expected`;
  const allowed = schema.patternErrorMessage;
  if (isNumber(type, data) || (type === "boolean" && /^(true|false)$/.test(data))) {
    return { message, allowed, fix: `write ${data} without quotes` };
  }
  if (type === "boolean") {
    const meant = Object.hasOwn(switches, data.toLowerCase()) ? switches[data.toLowerCase()] : undefined;
    return { message, allowed, fix: `write ${meant ?? "true or false"}` };
  }
  if (type === "array") return { message, allowed, fix: `write [${data}]` };
  const fix = type === "object" && isJoined(data) ? "write a space after the colon" : `give ${wanted}`;
  return { message, allowed, fix };
}

/** Whether a text was meant to be a key and a value: YAML wants a space after the colon. */
export function isJoined(text: string): boolean {
  return /^[\w-]+:[^\s:/]/.test(text);
}

function isNumber(type: string, text: string): boolean {
  return (type === "integer" && /^-?\d+$/.test(text)) || (type === "number" && /^-?\d+(\.\d+)?$/.test(text));
}

function listFix(data: unknown, source: string | undefined): string {
  return typeof data === "object" ? "begin each item with a hyphen" : `write [${source ?? String(data)}]`;
}
