import { settled } from "./azapi-body";
import { renames } from "../azure/registry";
import type { Rename } from "../azure/rename";
import { isArmId } from "../azure/arm-id";
import { isList, isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import type { Scope } from "./scope";
import { entry } from "../../common/table";
import { isTemplate } from "./template";
import { unknownMark } from "./unknown";
import { text, type Value } from "./value";

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
  if (isEmpty(value)) return before;
  const old = converted(value, rename, scope);
  const current = at(before, to);
  if (isEmpty(current)) return placed(before, to, old);
  return together(before, rename, scope.resolve(current), scope.resolve(old), old);
}

/** Which of two names applies where both are written only the version of the provider says, so they must agree. */
function together(raw: JsonObject, { from, to }: Rename, current: Value, old: Value, written: Json): JsonObject {
  if (current.state === "absent") return placed(raw, to.split("."), written);
  // An id or a reference says which resource is meant; what the provider shows beside it is the same one.
  const isSame =
    old.state === "absent" ||
    current.state === "unknown" ||
    (old.state === "known" ? agrees(current.value, old.value) : isArmId(text(current) ?? ""));
  return isSame ? raw : placed(raw, to.split("."), unknownMark(`${from} and ${to} are both written and differ`));
}

/** Whether two values mean the same: Azure takes words in any case, and a name for an id; blocks agree in what both say. */
function agrees(one: Json, other: Json): boolean {
  if (isEmpty(one) || isEmpty(other) || one === "" || other === "") return true;
  const [blocks, others] = [objects(one), objects(other)];
  if (blocks.length > 0 && others.length > 0) {
    return blocks.length === others.length && blocks.every((block) => others.some((item) => agreesInAll(block, item)));
  }
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item) => other.some((found) => agrees(item, found)));
  }
  const [said, again] = [one, other].map((value) =>
    typeof value === "object" ? undefined : String(value).toLowerCase(),
  );
  if (said === undefined || again === undefined) return false;
  return said === again || isNamedBy(one, again) || isNamedBy(other, said);
}

function agreesInAll(one: JsonObject, other: JsonObject): boolean {
  return Object.entries(one).every(([key, value]) => agrees(value, own(other, key) ?? null));
}

function isNamedBy(id: Json, name: string): boolean {
  return typeof id === "string" && isArmId(id) && id.toLowerCase().endsWith(`/${name}`);
}

/** A dynamic block under the old name is one under the new name, beside those that are there. */
function withDynamic(raw: JsonObject, { from, to }: Rename): JsonObject {
  const dynamic = own(raw, "dynamic");
  const block = isObject(dynamic) ? own(dynamic, from) : undefined;
  if (!isObject(dynamic) || block === undefined) return raw;
  return { ...raw, dynamic: { ...dynamic, [to]: [...objects(own(dynamic, to)), ...objects(block)] } };
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
