import { isList, isObject, type Json } from "../../common/json";
import type { Knowledge } from "./partly";

/** What an attribute holds as far as the text tells. `absent` means: not set, and the provider has no default for it. */
export type Value =
  | { readonly state: "known"; readonly value: Json; readonly origin: "set" | "default" }
  | UnknownValue
  | { readonly state: "absent" };

/** A value that the text does not tell whole. */
export interface UnknownValue extends Knowledge {
  readonly state: "unknown";
  /** Completes "is unknown: …". */
  readonly reason: string;
  /** What is known of the items of a list. @default - nothing, or it is not a list */
  readonly items?: readonly Value[];
  /** What is known of the keys of an object. @default - nothing, or it is not an object */
  readonly entries?: ReadonlyMap<string, Value>;
  /** Why there may be other keys than those of `entries`. @default - those are all */
  readonly further?: string;
  /** What a text is made of, in order, where more than one part of it is told. @default - it is of one piece */
  readonly pieces?: readonly Piece[];
}

/** A part of a text: one that is known, or what is told of one that is not. */
export type Piece = string | UnknownValue;

export const absent: Value = { state: "absent" };

export function known(value: Json, origin: "set" | "default" = "set"): Value {
  return { state: "known", value, origin };
}

/**
 * @param reason completes the sentence "is unknown: …"
 * @param knowledge what is known of it all the same
 */
export function unknownValue(reason: string, knowledge: Knowledge = {}): UnknownValue {
  return { state: "unknown", reason, ...knowledge };
}

/** The string, when it is a known string. */
export function text(value: Value): string | undefined {
  return value.state === "known" && typeof value.value === "string" ? value.value : undefined;
}

/**
 * What a text is made of, in order: the text itself where it is known, and between what is known of its beginning and its
 * end what is not. Empty for a value that is not text.
 */
export function piecesOf(value: Value): readonly Piece[] {
  if (value.state !== "unknown") return [text(value)].filter((found) => found !== undefined);
  if (value.pieces) return value.pieces;
  if (value.items || value.entries) return [];
  const { prefix = "", suffix = "" } = value.choice ? {} : (value.shape ?? {});
  return [prefix, value, suffix].filter((piece) => piece !== "");
}

/** A text with a sign in place of each part that is not known; undefined for a value that is not text. */
export function textAround(value: Value, sign: string): string | undefined {
  const pieces = piecesOf(value);
  if (pieces.length === 0) return undefined;
  return pieces.map((piece) => (typeof piece === "string" ? piece : sign)).join("");
}

/** True for a value that is there, whatever it will be; undefined when that is not known. */
export function isPresent(value: Value): boolean | undefined {
  if (value.state === "absent") return false;
  if (value.state === "unknown") return value.shape?.notEmpty ? true : undefined;
  const { value: found } = value;
  return found !== "" && found !== null && !(Array.isArray(found) && found.length === 0);
}

/** How a text begins as far as it is known; undefined when nothing of it is. */
export function knownPrefix(value: Value): string | undefined {
  return text(value) ?? (value.state === "unknown" ? value.shape?.prefix : undefined);
}

/** How a text ends as far as it is known; undefined when nothing of it is. */
export function knownSuffix(value: Value): string | undefined {
  return text(value) ?? (value.state === "unknown" ? value.shape?.suffix : undefined);
}

/** True when it is certain that there is nothing to iterate over. */
export function isEmptyCollection(value: Value): boolean {
  if (value.state !== "known") return false;
  if (isList(value.value)) return value.value.length === 0;
  return isObject(value.value) && Object.keys(value.value).length === 0;
}
