import { isList, isObject, type Json, type JsonObject } from "../../common/json";
import { noDefault, type Argument } from "./card";
import { property } from "./property";
import { isWord, word } from "./word";

/** Where an ARM body holds what an argument says. */
export interface BodyPath {
  /** Path below the body. */
  readonly from: string;
  /** Turns a known ARM value into the argument's. @default - unchanged */
  readonly convert?: (value: Json) => Json;
  /** Arguments of the blocks that it makes, dotted. @default - all that ARM has, under their own names */
  readonly members?: readonly string[];
  /** Only the resource of this name holds it there, whatever the case of letters. @default - every one of its type */
  readonly named?: string;
}

/** Members of ARM objects, dotted, with the arguments of blocks that they stand for. */
export type Members = Readonly<Record<string, string | NestedBlock | ConvertedMember>>;

/** A member whose value the argument says differently. */
export interface ConvertedMember {
  readonly to: string;
  readonly convert: (value: Json) => Json;
}

/** A block in a block. */
export interface NestedBlock {
  readonly to: string;
  readonly members: Members;
}

/** A path from the top of the body. */
export function top(from: string, convert?: (value: Json) => Json): BodyPath {
  return convert ? { from, convert } : { from };
}

/** A property whose value is the argument's. */
export function same(from: string, convert?: (value: Json) => Json): BodyPath {
  return top(`properties.${from}`, convert);
}

/** What only the resource of a name holds, where ARM keeps several of a type below one parent. */
export function onlyOf(name: string, path: BodyPath): BodyPath {
  return { ...path, named: name };
}

/** A property that says Enabled or Disabled where the argument is true or false. */
export function flag(from: string): BodyPath {
  return same(from, isEnabled);
}

/** A property that is true where the argument is false. */
export function inverted(from: string): BodyPath {
  return same(from, (value) => (typeof value === "boolean" ? !value : value));
}

/** A list of objects of which the argument lists one member. */
export function listOf(from: string, member: string): BodyPath {
  return same(from, (value) => each(value, (item) => property(item, member) ?? null));
}

/**
 * A list of objects, or one, whose members have other names in the argument's blocks.
 * @param where only these objects are meant. @default - all
 */
export function blocksOf(from: string, members: Members, where: (item: JsonObject) => boolean = () => true): BodyPath {
  const convert = (value: Json) => each(value, (item) => (where(item) ? renamed(item, members) : []));
  return { from: `properties.${from}`, convert, members: memberNames(members) };
}

/** A block in a block, for `blocksOf`. */
export function nested(to: string, members: Members): NestedBlock {
  return { to, members };
}

/** A member whose value the argument says differently, for `blocksOf`. */
export function valueOf(to: string, convert: (value: Json) => Json): ConvertedMember {
  return { to, convert };
}

/** A member that holds an id where the argument holds the name at its end. */
export function lastOf(to: string): ConvertedMember {
  return { to, convert: (id) => (typeof id === "string" && id.startsWith("/") ? (id.split("/").at(-1) ?? id) : id) };
}

/** A member that lists objects where the argument lists one member of each. */
export function listIn(to: string, member: string): ConvertedMember {
  return { to, convert: (value) => each(value, (item) => property(item, member) ?? null) };
}

/** Enabled and On are true, NotSpecified is as if it were left out, any other word is false. */
export const isEnabled = (value: Json): Json => {
  if (typeof value !== "string") return value;
  return isWord(value, "NotSpecified") ? null : isWord(value, "Enabled", "On");
};

/** True as a text. */
export const isTrue = (value: Json): Json => (typeof value === "string" ? isWord(value, "true") : value);

/** Whether a list has an item. */
export function has(item: string): (value: Json) => Json {
  return (value) => (isList(value) ? value.some(word(item)) : value);
}

/** Blocks that a function makes; `members` says which arguments they have. */
export function made(from: string, members: readonly string[], convert: (value: Json) => Json): BodyPath {
  return { from: `properties.${from}`, convert, members };
}

/** Changes every object of a list, or one; what is not known stays what it is, so that nothing is lost in silence. */
export function each(value: Json, change: (item: JsonObject) => Json): Json {
  const items: readonly Json[] = isList(value) ? value : [value];
  return items.flatMap((item) => (isObject(item) ? change(item) : typeof item === "string" ? item : []));
}

/** The members of an object under other names; those without a name are left out. */
export function renamed(item: JsonObject, members: Members): JsonObject {
  const entries = Object.entries(members).flatMap(([from, target]) => {
    const value = at(item, from.split("."));
    if (value === undefined || value === null) return [];
    if (typeof target === "string") return [[target, value] as const];
    return "convert" in target
      ? [[target.to, target.convert(value)] as const]
      : [[target.to, each(value, (block) => renamed(block, target.members))] as const];
  });
  return Object.fromEntries(entries);
}

/** What stands below a name; a text on the way is an expression for the whole. */
function at(item: JsonObject, [name = "", ...rest]: readonly string[]): Json | undefined {
  const value = property(item, name);
  if (rest.length === 0 || typeof value === "string") return value;
  return isObject(value) ? at(value, rest) : undefined;
}

/** Arguments of the blocks that members make, dotted. */
export function memberNames(members: Members): readonly string[] {
  return Object.values(members).flatMap((target) => {
    if (typeof target === "string") return [target];
    if ("convert" in target) return [target.to];
    return [target.to, ...memberNames(target.members).map((name) => `${target.to}.${name}`)];
  });
}

/** Arguments without a default, each with the property it stands for. */
export function bodies(
  members: Readonly<Record<string, string | ConvertedMember>>,
): Readonly<Record<string, Argument>> {
  const entries = Object.entries(members).map(([from, target]) =>
    typeof target === "string"
      ? ([target, { default: noDefault, body: same(from) }] as const)
      : ([target.to, { default: noDefault, body: same(from, target.convert) }] as const),
  );
  return Object.fromEntries(entries);
}

/** The same members where ARM puts them below `properties`. */
export function underProperties(members: Members): Members {
  return Object.fromEntries(Object.entries(members).map(([from, to]) => [`properties.${from}`, to]));
}
