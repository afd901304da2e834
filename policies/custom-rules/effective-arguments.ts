import type { Block } from "../estate/block";
import { isList, isObject, own, type Json } from "../../common/json";
import type { Scope } from "../estate/scope";
import type { Value } from "../estate/value";
import type { NamedArguments } from "./schema/named-arguments";
import { UnknownPart, type PartlyKnown, type PartlyKnownObject } from "./schema/unknown-value";

/** What Terraform itself reads in a block; no argument of the resource. */
const metaArguments: ReadonlySet<string> = new Set(["//", "dynamic"]);

/** The named arguments of a resource with provider defaults filled in, also in its blocks. */
export function effectiveArguments(resource: Block, names: NamedArguments): PartlyKnownObject {
  return project(resource, names.keys(), names);
}

function project(block: Block, keys: Iterable<string>, names: NamedArguments): PartlyKnownObject {
  const entries: [string, PartlyKnown][] = [];
  for (const key of keys) {
    const value = argument(block, key, names.get(key));
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

function argument(block: Block, key: string, inner: NamedArguments | undefined): PartlyKnown | undefined {
  const raw = own(block.raw, key);
  if (inner && inner.size > 0 && isBlockLike(raw)) {
    const nested = block.blocks(key);
    if (nested.state === "unknown") return new UnknownPart(nested.reason);
    const blocks = nested.blocks.map((one) => project(one, argumentsOf(one, inner), inner));
    return isObject(raw) ? blocks[0] : blocks;
  }
  return partlyKnown(block.value(key), raw, block.resolver);
}

/** A nested block is wholly there, since a schema may ask what else it holds. */
function argumentsOf(block: Block, names: NamedArguments): Iterable<string> {
  const written = Object.keys(block.raw).filter((key) => !metaArguments.has(key));
  return new Set([...written, ...names.keys()]);
}

function isBlockLike(raw: Json | undefined): boolean {
  return isObject(raw) || (isList(raw) && raw.length > 0 && raw.every(isObject));
}

/** What is known inside a value that is not known as a whole stays known. */
function partlyKnown(value: Value, raw: Json | undefined, scope: Scope): PartlyKnown | undefined {
  if (value.state === "absent") return undefined;
  if (value.state === "known") return value.value;
  if (isList(raw)) return raw.map((item) => partlyKnown(scope.resolve(item), item, scope) ?? null);
  if (!isObject(raw) || own(raw, "dynamic") !== undefined) return new UnknownPart(value.reason);
  const entries = Object.entries(raw).flatMap(([key, item]): [string, PartlyKnown][] => {
    const inner = partlyKnown(scope.resolve(item), item, scope);
    return inner === undefined ? [] : [[key, inner]];
  });
  return Object.fromEntries(entries);
}
