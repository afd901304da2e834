import { isList, isObject, type Json } from "../../common/json";
import type { Scope } from "./scope";
import { isTemplate, mentionedReferences, parseReference, parseTemplate, type Reference } from "./template";
import { statedUnknown } from "./unknown";
import type { UnknownValue, Value } from "./value";

/** Every reference in what is written: in its expressions, and where those name none, in what the names in them stand for. */
export function referencesIn(raw: Json | undefined, scope: Scope): readonly Reference[] {
  if (isList(raw)) return raw.flatMap((item) => referencesIn(item, scope));
  if (isObject(raw)) return Object.values(raw).flatMap((item) => referencesIn(item, scope));
  if (typeof raw !== "string" || !isTemplate(raw)) return [];
  const written = parseTemplate(raw).flatMap((part) => ("expression" in part ? inExpression(part.expression) : []));
  return written.length > 0 ? written : sourcesOf(scope.resolve(raw));
}

function inExpression(expression: string): readonly Reference[] {
  const stated = statedUnknown(expression);
  return stated ? parsed([...(stated.from ?? []), ...(stated.secrets ?? [])]) : mentionedReferences(expression);
}

/** The references that a value is made of, as far as it is known. */
export function sourcesOf(value: Value): readonly Reference[] {
  if (value.state !== "unknown") return [];
  const inside = [...(value.pieces ?? []), ...(value.items ?? []), ...(value.entries?.values() ?? [])];
  return [...parsed(value.from ?? []), ...inside.flatMap((part) => (typeof part === "string" ? [] : sourcesOf(part)))];
}

/** True when all that is not known of a value are attributes of blocks. */
export function isMadeOfAttributes({ from = [], pieces, items, entries }: UnknownValue): boolean {
  const parts = [...(pieces ?? []), ...(items ?? []), ...(entries?.values() ?? [])];
  const open = parts.filter((part): part is UnknownValue => typeof part !== "string" && part.state === "unknown");
  if (open.length > 0) return open.every(isMadeOfAttributes);
  return from.length > 0 && from.every((reference) => (parseReference(reference)?.attribute ?? "") !== "");
}

function parsed(references: readonly string[]): readonly Reference[] {
  return references.flatMap((reference) => parseReference(reference) ?? []);
}
