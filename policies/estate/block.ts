import type { Defaults } from "../azure/registry";
import { isSwitch } from "../azure/switches";
import { isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import type { Scope } from "./scope";
import { isTemplate } from "./template";
import { furtherKeys, furtherReason, statedUnknown, withoutMarks } from "./unknown";
import { visitTexts, Written, type IsWanted, type WrittenText } from "./written";
import { absent, isEmptyCollection, known, unknownValue, type UnknownValue, type Value } from "./value";

/** Nested blocks of one name, or why it cannot be determined which there are. */
export type Blocks =
  | { readonly state: "known"; readonly blocks: readonly Block[] }
  | {
      readonly state: "unknown";
      readonly reason: string;
      /** Those that are certain, where there may be more. @default - none is */
      readonly certain?: readonly Block[];
    };

/** The blocks that are there, whether or not there may be more. */
export function certainBlocks(blocks: Blocks): readonly Block[] {
  return blocks.state === "known" ? blocks.blocks : (blocks.certain ?? []);
}

/**
 * A resource's arguments or a block nested in them. An object and a list of one are the same; `dynamic` blocks and
 * interpolated blocks are unknown, never absent.
 */
export class Block {
  constructor(
    readonly raw: JsonObject,
    protected readonly scope: Scope,
    private readonly defaults: Defaults = {},
    /** Where it stands in its resource: `site_config.`, dotted; empty for the resource itself. */
    readonly prefix = "",
    /** Why what is not written here is not known, where only a part of the arguments is. @default - all are written */
    readonly unstated?: string,
  ) {}

  /**
   * The effective value at a dotted path. Steps into blocks take the only (or first) one; a default applies when its
   * block exists.
   */
  value(path: string): Value {
    const end = path.indexOf(".");
    if (end < 0) return this.attribute(path);
    const nested = this.blocks(path.slice(0, end));
    if (nested.state === "unknown") return unknownValue(nested.reason);
    return nested.blocks[0]?.value(path.slice(end + 1)) ?? absent;
  }

  /** The items of a list argument, each with a state of its own, so that one unknown item does not hide the others. */
  items(path: string): { readonly state: "known"; readonly items: readonly Value[] } | UnknownValue {
    const raw = this.rawAt(path);
    if (Array.isArray(raw)) return { state: "known", items: raw.map((item: Json) => this.scope.resolve(item)) };
    const value = this.value(path);
    if (value.state === "unknown") return value.items ? { state: "known", items: value.items } : value;
    if (value.state === "absent") return { state: "known", items: [] };
    const items = Array.isArray(value.value) ? (value.value as Json[]) : [value.value];
    return { state: "known", items: items.map((item) => known(item)) };
  }

  /**
   * The keys of an object argument, each with a state of its own, so that one unknown key does not hide the others;
   * `further` says why there may be more of them.
   */
  entries(
    path: string,
  ):
    | { readonly state: "known"; readonly entries: ReadonlyMap<string, Value>; readonly further?: string }
    | UnknownValue {
    const value = this.value(path);
    if (value.state === "absent") return { state: "known", entries: new Map() };
    if (value.state === "known") {
      const found = isObject(value.value) ? Object.entries(value.value) : [];
      return { state: "known", entries: new Map(found.map(([key, item]) => [key, known(item)])) };
    }
    const { entries, further } = value;
    return entries ? { state: "known", entries, ...(further !== undefined && { further }) } : value;
  }

  /** The nested blocks of a name; none when the configuration has none. */
  blocks(name: string): Blocks {
    const raw = own(this.raw, name);
    if (this.isDynamic(name)) return { state: "unknown", reason: `${name} is a dynamic block` };
    if (typeof raw === "string" && isTemplate(raw)) return this.computedBlocks(name, raw);
    if (raw === undefined) {
      const reason = this.unstated ?? furtherReason(this.raw);
      return reason === undefined ? noBlocks : { state: "unknown", reason };
    }
    if (Array.isArray(raw)) {
      const computed = raw.find((item: Json) => typeof item === "string" && isTemplate(item));
      if (typeof computed === "string") {
        const certain = objects(raw as readonly Json[]).map((block) => this.nested(name, block));
        return { state: "unknown", reason: unknownReason(name, computed), ...(certain.length > 0 && { certain }) };
      }
    }
    return { state: "known", blocks: objects(raw).map((block) => this.nested(name, block)) };
  }

  /** What is written at a path, without any default. */
  written(path: string): Written {
    return new Written(this.rawAt(path), this.scope);
  }

  /** The texts in all arguments, for rules that look at every one. @param isWanted as of {@link Written.texts} */
  texts(isWanted: IsWanted): readonly WrittenText[] {
    const found: WrittenText[] = [];
    for (const name of this.names) {
      visitTexts(own(this.raw, name), name, (path, raw, isOpen) => {
        if (isWanted(path, isOpen)) found.push({ path, written: new Written(raw, this.scope), isOpen });
      });
    }
    return found;
  }

  /** The names of what is written, in order. */
  get names(): readonly string[] {
    return Object.keys(this.raw).filter((name) => name !== "//" && name !== furtherKeys);
  }

  /** What is written at a path, unresolved, for the estate alone. */
  rawAt(path: string): Json | undefined {
    let at: Json | undefined = this.raw;
    for (const step of path.split(".")) {
      const block: JsonObject | undefined = isObject(at) ? at : objects(at)[0];
      at = block ? own(block, step) : undefined;
    }
    return at;
  }

  /** The scope its strings are resolved in. */
  get resolver(): Scope {
    return this.scope;
  }

  private attribute(name: string): Value {
    const set = this.scope.resolve(own(this.raw, name));
    if (set.state !== "absent") return asSwitch(name, set);
    if (this.isDynamic(name)) return unknownValue(`${name} is a dynamic block`);
    if (this.unstated !== undefined) return unknownValue(this.unstated);
    const further = own(this.raw, furtherKeys) === undefined ? undefined : furtherReason(this.raw);
    if (further !== undefined && own(this.raw, name) === undefined) return unknownValue(further);
    const fallback = own(this.defaults, this.prefix + name);
    return fallback === undefined ? absent : known(fallback, "default");
  }

  private computedBlocks(name: string, raw: string): Blocks {
    const value = this.scope.resolve(raw);
    if (value.state === "unknown") return { state: "unknown", reason: value.reason };
    const found = value.state === "known" ? objects(value.value) : [];
    return { state: "known", blocks: found.map((block) => this.nested(name, block)) };
  }

  private nested(name: string, block: JsonObject): Block {
    return new Block(block, this.scope, this.defaults, `${this.prefix}${name}.`, this.unstated);
  }

  /** There may be blocks of the name that are made from a collection. */
  private isDynamic(name: string): boolean {
    const written = own(this.raw, "dynamic");
    if (written === undefined) return false;
    return objects(written).some((dynamic) => {
      const made = own(dynamic, name);
      if (made === undefined) return false;
      const blocks = objects(made);
      return (
        blocks.length === 0 || blocks.some((block) => !isEmptyCollection(this.scope.resolve(own(block, "for_each"))))
      );
    });
  }
}

const noBlocks: Blocks = { state: "known", blocks: [] };

/** The value of an argument that holds true or false, also where it is written as a text. */
function asSwitch(name: string, value: Value): Value {
  if (value.state !== "known" || (value.value !== "true" && value.value !== "false") || !isSwitch(name)) return value;
  return known(value.value === "true");
}

/** Why it is not known which blocks a list holds. */
function unknownReason(name: string, computed: string): string {
  const stated = statedUnknown(computed.slice(2, -1));
  return stated ? stated.reason : `${name} holds ${withoutMarks(computed)}`;
}
