import { settled } from "./azapi-body";
import { renames } from "../azure/registry";
import type { Rename } from "../azure/rename";
import { isList, isObject, own, type Json, type JsonObject } from "../../common/json";
import type { Scope } from "./scope";
import { entry } from "../../common/table";
import { isTemplate } from "./template";
import { unknownMark } from "./unknown";

/** The arguments of a resource under the names that rules know, whichever major of the provider they were written for. */
export function underCurrentNames(type: string, raw: JsonObject, scope: Scope): JsonObject {
  const known = entry(renames, type);
  return known ? known.reduce((block, rename) => renamed(block, rename, scope), raw) : raw;
}

function renamed(raw: JsonObject, rename: Rename, scope: Scope): JsonObject {
  const from = rename.from.split(".");
  const to = rename.to.split(".");
  const before = withDynamic(raw, rename);
  const value = at(before, from);
  return isEmpty(value) || !isEmpty(at(before, to)) ? before : placed(before, to, converted(value, rename, scope));
}

/** A dynamic block under the old name is one under the new name. */
function withDynamic(raw: JsonObject, { from, to }: Rename): JsonObject {
  const dynamic = own(raw, "dynamic");
  const block = isObject(dynamic) ? own(dynamic, from) : undefined;
  return isObject(dynamic) && block !== undefined ? { ...raw, dynamic: { ...dynamic, [to]: block } } : raw;
}

function isEmpty(value: Json | undefined): value is undefined | null {
  return value === undefined || value === null || (isList(value) && value.length === 0);
}

function converted(value: Json, { convert }: Rename, scope: Scope): Json {
  if (!convert) return value;
  if (typeof value !== "string" || !isTemplate(value)) return convert(settled(value, scope));
  const resolved = scope.resolve(value);
  if (resolved.state === "known") return convert(resolved.value);
  return resolved.state === "unknown" ? unknownMark(resolved.reason) : null;
}

function at(raw: JsonObject, [name = "", ...rest]: readonly string[]): Json | undefined {
  const value = own(raw, name);
  if (rest.length === 0) return value;
  const block = isList(value) ? value.find(isObject) : value;
  return isObject(block) ? at(block, rest) : undefined;
}

/** The object with a value at a path; a list of one block stays a list. */
function placed(raw: JsonObject, [name = "", ...rest]: readonly string[], value: Json): JsonObject {
  if (rest.length === 0) return { ...raw, [name]: value };
  const before = own(raw, name);
  if (isList(before) && before.length > 0) {
    return {
      ...raw,
      [name]: before.map((block, index) => (index === 0 && isObject(block) ? placed(block, rest, value) : block)),
    };
  }
  return { ...raw, [name]: placed(isObject(before) ? before : {}, rest, value) };
}
