import type { Json } from "../../../common/json";
import { isPartlyKnownList, isPartlyKnownObject, UnknownPart, type PartlyKnown } from "./unknown-value";

/** Names of arguments whose values never appear in a message. */
const secretName = /(password|passwd|secret|token|credential|connection_?string|sas|_key|key$|certificate|private)/i;
/** What the words of an enumeration look like: `TLS1_2`, `Deny`, `westeurope`. */
const enumerationWord = /^[A-Za-z][A-Za-z0-9_.-]{0,39}$/;

/**
 * A value in a message: numbers and switches as they are, texts only when they look like the word of an enumeration and
 * the name does not sound like a secret, since a report is read by more people than a configuration.
 */
export function showValue(value: PartlyKnown, path: string): string {
  if (value instanceof UnknownPart) return "unknown";
  if (isPartlyKnownList(value)) return `a list of ${value.length}`;
  if (isPartlyKnownObject(value)) return "a block";
  if (typeof value !== "string") return String(value);
  if (value === "") return "empty";
  return enumerationWord.test(value) && !secretName.test(path)
    ? JSON.stringify(value)
    : `a text of ${value.length} characters`;
}

/** A constant from a rule file; its author put it there to be read. */
export function showConstant(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
