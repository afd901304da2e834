import { isList, isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { literal, unknownMark } from "../../unknown";

/** What the configuration says about a value of the plan. */
export type ConfiguredValue =
  /** A block whose arguments are listed. */
  | { readonly kind: "block"; readonly block: JsonObject }
  | { readonly kind: "blocks"; readonly blocks: readonly Json[] }
  | { readonly kind: "expression"; readonly expression: JsonObject; readonly leaves?: readonly string[] }
  /** The block around it is listed and does not set it: what the plan holds is the provider's. */
  | { readonly kind: "unset" }
  /** The configuration does not show it, as within a dynamic block. */
  | { readonly kind: "hidden" };

/** One value of a plan with everything the plan says about it. */
interface Planned {
  /** Name of the argument that holds it. */
  readonly name: string;
  /** The same with the names of the blocks around it, dotted. */
  readonly path: string;
  readonly value: Json | undefined;
  readonly unknown: Json | undefined;
  readonly sensitive: Json | undefined;
  readonly written: ConfiguredValue;
}

/** Finds out what stands behind a value. */
export interface Links {
  /** Writes a value that is known only after apply: a reference where the configuration has one, else a reason. */
  later(name: string, expression: JsonObject | undefined, position: UnknownPosition): Json;
  /** What the configuration writes itself, where that says more than the plan. */
  written(expression: JsonObject): Json | undefined;
  /** True for an expression that is null, so that the argument is not set. */
  isNull(expression: JsonObject): boolean;
  /** References to credentials that a value of the expression may carry. */
  secrets(expression: JsonObject): readonly string[];
  /** The text that the configuration itself gives an expression that names one variable alone. */
  writtenDefault(expression: JsonObject): string | undefined;
  /** The reference that a known text comes from, where it names another resource. */
  named(name: string, value: string, expression: JsonObject): string | undefined;
  /** Why blocks at a path are not known that the configuration does not list; undefined where they are the provider's. */
  madeBlocks(path: string): Json | undefined;
}

/** Which of several unknown values of one expression is meant. */
export interface UnknownPosition {
  readonly at: number;
  readonly of: number;
  /** Names of all unknown values of the expression, when it makes an object. */
  readonly leaves?: readonly string[];
  /** True when the plan says that this value must not be shown. */
  readonly sensitive?: boolean;
  /** True for an item of a list. */
  readonly item?: boolean;
}

/**
 * The arguments of a resource: known values as they are, what is known only after apply as a reference or a reason, and
 * nothing where the configuration says nothing and the provider has not decided yet.
 * @param path of the block that holds them, with a dot after it. @default - the resource itself
 */
export function effectiveValues(
  values: JsonObject,
  unknown: Json | undefined,
  sensitive: Json | undefined,
  written: ConfiguredValue,
  links: Links,
  path = "",
): JsonObject {
  const unknowns = isObject(unknown) ? unknown : {};
  // Plain loops: a plan of ten thousand resources has a million arguments, most of them null or not decided yet.
  const result: Record<string, Json> = {};
  const add = (name: string): void => {
    const value = own(values, name);
    const open = own(unknowns, name);
    if ((value === undefined || value === null) && (open === undefined || open === false)) return;
    const argument = inside(written, name);
    const at = path + name;
    const secret = isObject(sensitive) ? own(sensitive, name) : sensitive === true;
    const found =
      open === true && argument.kind === "unset"
        ? links.madeBlocks(at)
        : effective({ name, path: at, value, unknown: open, sensitive: secret, written: argument }, links);
    if (found !== undefined) result[name] = found;
  };
  for (const name in values) add(name);
  for (const name in unknowns) if (own(values, name) === undefined) add(name);
  return result;
}

function effective(planned: Planned, links: Links, position: UnknownPosition = { at: 0, of: 1 }): Json | undefined {
  const { name, path, value, unknown, sensitive, written } = planned;
  if (written.kind === "expression" && !written.leaves && !position.item && isOpen(unknown)) {
    const text = links.written(written.expression);
    if (text !== undefined) return text === null ? undefined : text;
  }
  if (unknown === true) {
    if (written.kind !== "expression") return links.later(name, undefined, position);
    const { expression, leaves } = written;
    if (!leaves && !position.item && links.isNull(expression)) return undefined;
    const place = { ...position, ...(sensitive === true && { sensitive }) };
    return links.later(name, expression, leaves && position.of === 1 ? { ...place, leaves } : place);
  }
  if (isList(value) || isList(unknown)) return effectiveList(planned, links);
  if (isObject(value) || (isObject(unknown) && Object.keys(unknown).length > 0)) {
    if (sensitive === true) return concealed(planned, links);
    return effectiveValues(
      isObject(value) ? value : {},
      unknown,
      sensitive,
      below(written, unknown),
      links,
      `${path}.`,
    );
  }
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return literal(value);
  // Blocks in sets have the empty text where nothing is written.
  if (value === "" && (written.kind === "unset" || written.kind === "hidden")) return undefined;
  // A switch is not a secret, and decides; a text may be one.
  if (sensitive === true) return concealed(planned, links);
  return (written.kind === "expression" && links.named(name, value, written.expression)) || literal(value);
}

/** True when something in a value is known only after apply. */
function isOpen(unknown: Json | undefined): boolean {
  if (isList(unknown)) return unknown.some(isOpen);
  return isObject(unknown) ? Object.values(unknown).some(isOpen) : unknown === true;
}

/**
 * A value that a plan must not show: what the configuration itself writes as text is known, anything else is unknown with
 * the credentials it may carry.
 */
function concealed({ value, written }: Planned, links: Links): Json {
  const reason = "it is sensitive";
  if (written.kind !== "expression") return unknownMark(reason);
  const { expression } = written;
  const constant = own(expression, "constant_value");
  if (constant !== undefined) return literal(constant);
  // Functions of constants alone.
  if (own(expression, "references") === undefined && value !== undefined) return literal(value);
  if (typeof value === "string" && links.writtenDefault(expression) === value) return literal(value);
  return unknownMark(reason, { secrets: links.secrets(expression) });
}

/** Blocks that a plan hides as a whole: each argument as the configuration writes it. */
function writtenBlocks(blocks: readonly Json[], values: readonly Json[], links: Links): Json {
  return blocks.map((block, index) => {
    const value = values[index];
    const sensitive = Object.fromEntries(Object.keys(isObject(value) ? value : {}).map((name) => [name, true]));
    const written: ConfiguredValue = isObject(block)
      ? { kind: "block", block: blocks.length > 1 ? apart(block) : block }
      : hidden;
    return effectiveValues(isObject(value) ? value : {}, undefined, sensitive, written, links);
  });
}

/** A set's blocks stand in another order than its values: what is worked out from constants is not told apart. */
function apart(block: JsonObject): JsonObject {
  const isWorkedOut = (item: Json) => isObject(item) && Object.keys(item).length === 0;
  return Object.fromEntries(Object.entries(block).map(([name, item]) => [name, isWorkedOut(item) ? true : item]));
}

/** What is written for the members of an object. */
function below(written: ConfiguredValue, unknown: Json | undefined): ConfiguredValue {
  if (written.kind === "unset") return hidden;
  if (written.kind !== "expression" || written.leaves) return written;
  return { ...written, leaves: leafNames(unknown, "") };
}

/** The names under which unknown values stand, each as often as it does. */
function leafNames(unknown: Json | undefined, name: string): readonly string[] {
  if (unknown === true) return [name];
  if (isList(unknown)) return unknown.flatMap((entry) => leafNames(entry, name));
  return isObject(unknown) ? Object.entries(unknown).flatMap(([key, entry]) => leafNames(entry, key)) : [];
}

function effectiveList(planned: Planned, links: Links): Json | undefined {
  const { name, path, value, unknown, sensitive, written } = planned;
  const [values, unknowns] = [value, unknown].map((list) => (isList(list) ? list : [])) as [
    readonly Json[],
    readonly Json[],
  ];
  const length = Math.max(values.length, unknowns.length);
  if (length === 0 && written.kind === "unset") return undefined;
  if (sensitive === true && length > 0) {
    return written.kind === "blocks" && values.length === written.blocks.length
      ? writtenBlocks(written.blocks, values, links)
      : concealed(planned, links);
  }
  const open = unknowns.filter((item) => item === true).length;
  let at = 0;
  const items = Array.from({ length }, (_, index) => {
    const position = { at: unknowns[index] === true ? at++ : 0, of: open, item: true };
    const inner: Planned = {
      name,
      path,
      value: values[index],
      unknown: unknowns[index],
      sensitive: isList(sensitive) ? sensitive[index] : undefined,
      written: item(written, index, values),
    };
    return effective(inner, links, position);
  });
  return items.map((entry) => entry ?? null);
}

const unset: ConfiguredValue = { kind: "unset" };
const hidden: ConfiguredValue = { kind: "hidden" };

/** What is written for an argument of a block. */
function inside(written: ConfiguredValue, name: string): ConfiguredValue {
  if (written.kind !== "block") return written;
  const expression = own(written.block, name);
  if (expression === undefined) return unset;
  if (isList(expression)) return { kind: "blocks", blocks: expression };
  if (!isObject(expression)) return { kind: "hidden" };
  return isExpression(expression) ? { kind: "expression", expression } : { kind: "block", block: expression };
}

/** What is written for an item: its block, the only one there is, or nothing where dynamic blocks shift the count. */
function item(written: ConfiguredValue, index: number, values: readonly Json[]): ConfiguredValue {
  if (written.kind === "unset") return hidden;
  if (written.kind !== "blocks") return written;
  const value = values[index];
  const block =
    written.blocks.length === Math.max(values.length, 1) ? blockOf(value, written.blocks, index) : undefined;
  return block ? { kind: "block", block } : hidden;
}

/** The block that a value comes from: blocks of a set stand in another order than their values. */
function blockOf(value: Json | undefined, blocks: readonly Json[], index: number): JsonObject | undefined {
  const same = blocks[index];
  if (blocks.length === 1 || !isObject(value)) return isObject(same) ? same : undefined;
  if (isObject(same) && agrees(same, value)) return same;
  const others = byName(blocks).get(JSON.stringify(own(value, "name") ?? null)) ?? [];
  const [other, ...rest] = others.filter((block) => agrees(block, value));
  return rest.length === 0 ? other : undefined;
}

/** True when no constant of the block is another one in the value. */
function agrees(block: JsonObject, value: JsonObject): boolean {
  return Object.entries(block).every(([name, expression]) => {
    // In Terraform's JSON syntax a text with references is a constant too; what comes after apply has no value yet.
    const isConstant = isObject(expression) && own(expression, "references") === undefined;
    const constant = isConstant ? own(expression, "constant_value") : undefined;
    const planned = own(value, name) ?? null;
    const isComparable = constant !== undefined && planned !== null && !isObject(constant) && !isList(constant);
    return !isComparable || planned === constant;
  });
}

const namedBlocks = new WeakMap<readonly Json[], ReadonlyMap<string, readonly JsonObject[]>>();

/** Blocks by the constant that names them. */
function byName(blocks: readonly Json[]): ReadonlyMap<string, readonly JsonObject[]> {
  const known = namedBlocks.get(blocks);
  if (known) return known;
  const index = new Map<string, JsonObject[]>();
  for (const block of blocks.filter(isObject)) {
    const name = own(block, "name");
    const key = JSON.stringify((isObject(name) ? own(name, "constant_value") : undefined) ?? null);
    const same = index.get(key);
    if (same) same.push(block);
    else index.set(key, [block]);
  }
  namedBlocks.set(blocks, index);
  return index;
}

function isExpression(value: JsonObject): boolean {
  const keys = Object.keys(value);
  return keys.length === 0 || keys.includes("constant_value") || keys.includes("references");
}
