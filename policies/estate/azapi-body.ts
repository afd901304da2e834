import { property } from "../azure/property";
import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";
import type { Block } from "./block";
import type { Scope } from "./scope";
import { isTemplate } from "./template";
import { literal, unknownMark } from "./unknown";
import type { Value } from "./value";

/**
 * The body that an azapi resource sends: `sensitive_body` merged over `body`. A text is one that nobody can read: all that it
 * would say is unknown.
 */
export interface SentBody {
  readonly body: Json | undefined;
  /** What stands over a body that is not known itself. @default - nothing */
  readonly over?: JsonObject;
}

/** Reads the body of a block, as an object or as the JSON text that azapi 1 takes. */
export function sentBody(raw: JsonObject, scope: Scope): SentBody {
  const body = jsonObject(own(raw, "body"), scope);
  const sensitive = jsonObject(own(raw, "sensitive_body"), scope);
  if (sensitive === undefined || sensitive === null) return { body };
  if (!isObject(sensitive) || !body) return { body: sensitive };
  const both = merged(body, sensitive, scope);
  return both === undefined ? { body, over: sensitive } : { body: both };
}

/** What stands behind `${local.x}` and the like, with the references in it left for who reads them. */
export function unfolded(raw: Json | undefined, scope: Scope): Json | undefined {
  if (typeof raw !== "string" || !isTemplate(raw)) return raw;
  const written = scope.written(raw);
  if (typeof written !== "string" || !isTemplate(written)) return written;
  const value = scope.resolve(written);
  if (value.state === "absent") return undefined;
  return value.state === "known" ? literal(value.value) : written;
}

/** Parts of one value that are looked behind; locals that name each other in circles or double each other hold more. */
const maximumParts = 10_000;

/** A value whose parts are known wherever the text tells; the ids of resources stay references, for the graph to follow. */
export function settled(raw: Json, scope: Scope, budget = { left: maximumParts }): Json {
  if (budget.left-- <= 0) return raw;
  const inner = (item: Json): Json => settled(item, scope, budget);
  if (isList(raw)) return raw.map(inner);
  if (isObject(raw)) return Object.fromEntries(Object.entries(raw).map(([key, item]) => [key, inner(item)]));
  const value = unfolded(raw, scope) ?? null;
  if (typeof value === "string") return value.startsWith("/") ? raw : value;
  return value === raw ? raw : inner(value);
}

/**
 * As the provider merges: objects by member, lists of one length item by item, and what is over wins elsewhere. Undefined
 * where an object would be merged over what is not known.
 */
function merged(written: Json, over: Json, scope: Scope): Json | undefined {
  const body = unfolded(written, scope) ?? null;
  if (isObject(body) && isObject(over)) {
    const result: Record<string, Json> = { ...body };
    for (const [key, value] of Object.entries(over)) {
      const before = own(body, key);
      const both = before === undefined ? value : merged(before, value, scope);
      if (both === undefined) return undefined;
      result[key] = both;
    }
    return result;
  }
  if (isList(body) && isList(over) && body.length === over.length) {
    const items = body.map((item, index) => merged(item, over[index] ?? null, scope));
    return items.includes(undefined) ? undefined : (items as Json[]);
  }
  return typeof body === "string" && isTemplate(body) && isObject(over) ? undefined : over;
}

/** An object that may be written as JSON text or stand behind a local; what cannot be read stays a template. */
export function jsonObject(raw: Json | undefined, scope: Scope): Json | undefined {
  const written = fromText(raw);
  if (written) return written;
  const body = unfolded(raw, scope);
  const read = fromText(body) ?? body;
  return typeof read !== "string" || isTemplate(read) ? read : unknownMark("the body is not a JSON object");
}

function fromText(body: Json | undefined): JsonObject | undefined {
  if (typeof body !== "string" || !body.trimStart().startsWith("{")) return undefined;
  try {
    const json = JSON.parse(body) as Json;
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** What the body of an azapi resource holds at a path such as `properties.templateLink.uri`, in whatever form it is written. */
export function bodyValue({ raw, resolver }: Block, path: string): Value {
  let at = sentBody(raw, resolver).body;
  for (const step of path.split(".")) {
    const object = jsonObject(at, resolver);
    at = isObject(object) ? property(object, step) : undefined;
  }
  return resolver.resolve(at);
}
