import { parse } from "@cdktf/hcl2json";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import type { TerraformDocument } from "../../../policies/estate/document";
import { loadHcl } from "../../../policies/estate/loaders/hcl/load-hcl";
import { terraformText } from "../../helpers/terraform-text";
import type { Stacks } from "../estate";
import { blocksOf, rewritten } from "./hcl-text";

/** Sections whose blocks are found by their labels. */
const labelled: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
};

/** An estate that is written in HCL, with local modules: each module folder is read as one of the {@link Stacks}. */
export class HclEstate {
  private constructor(
    private readonly folder: string,
    private readonly files: ReadonlyMap<string, string>,
    readonly stacks: Stacks,
  ) {}

  /** Reads a folder; its files are copied, so that mutants can be written. Call {@link close} at the end. */
  static async read(source: string): Promise<HclEstate> {
    const folder = mkdtempSync(join(tmpdir(), "ztai-mutants-"));
    cpSync(source, folder, { recursive: true });
    const files = new Map<string, string>();
    const stacks: Record<string, JsonObject> = {};
    for (const path of readdirSync(source, { recursive: true }).map(String).sort()) {
      if (!path.endsWith(".tf")) continue;
      const text = readFileSync(join(source, path), "utf8");
      files.set(path, text);
      const module = dirname(path);
      stacks[module] = together(stacks[module] ?? {}, (await parse(path, text)) as JsonObject);
    }
    return new HclEstate(folder, files, stacks);
  }

  /** The documents of the estate or, given another reading of it, of the text that says so. */
  async documents(stacks: Stacks = this.stacks): Promise<readonly TerraformDocument[]> {
    const changed = this.textOf(stacks);
    for (const [path, text] of changed) writeFileSync(join(this.folder, path), text);
    const { documents } = await loadHcl({ path: this.folder, label: this.folder });
    for (const [path] of changed) {
      const before = this.files.get(path);
      if (before === undefined) rmSync(join(this.folder, path));
      else writeFileSync(join(this.folder, path), before);
    }
    return documents.map((document) => ({ ...document, stack: "estate" }));
  }

  /** The files that differ, with their text. */
  textOf(stacks: Stacks): ReadonlyMap<string, string> {
    const changed = new Map<string, string>();
    for (const [module, after] of Object.entries(stacks)) {
      const before = this.stacks[module] ?? {};
      if (before !== after) this.rewrite(module, before, after, changed);
    }
    return changed;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private rewrite(module: string, before: JsonObject, after: JsonObject, changed: Map<string, string>): void {
    const extra: Record<string, Json> = {};
    for (const section of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (before[section] === after[section]) continue;
      if (section === "terraform" || section === "locals")
        this.replace(module, section, after[section], changed, extra);
      else this.rewriteSection(module, section, before[section], after[section], changed, extra);
    }
    if (Object.keys(extra).length > 0) changed.set(join(module, "added.tf"), terraformText(extra));
  }

  /** Settings and locals have no name: all of them are written anew. */
  private replace(
    module: string,
    section: string,
    after: Json | undefined,
    changed: Map<string, string>,
    extra: Record<string, Json>,
  ): void {
    for (const [path, text] of this.inModule(module, changed)) {
      const found = blocksOf(text).filter(({ type }) => type === section);
      const left = found.reduceRight((rest, block) => rewritten(rest, block, {}, undefined), text);
      if (found.length > 0) changed.set(path, left);
    }
    if (after !== undefined) extra[section] = plain(after);
  }

  private rewriteSection(
    module: string,
    section: string,
    before: Json | undefined,
    after: Json | undefined,
    changed: Map<string, string>,
    extra: Record<string, Json>,
  ): void {
    const depth = labelled[section] ?? 1;
    const [old, left] = [named(before, depth), named(after, depth)];
    for (const key of new Set([...old.keys(), ...left.keys()])) {
      const [one, other] = [old.get(key), left.get(key)];
      if (one === other) continue;
      if (one !== undefined) this.rewriteBlock(module, section, key, one, other, changed);
      else if (other !== undefined) extra[section] = nested(extra[section], key.split(" "), other);
    }
  }

  private rewriteBlock(
    module: string,
    section: string,
    key: string,
    before: JsonObject,
    after: JsonObject | undefined,
    changed: Map<string, string>,
  ): void {
    for (const [path, text] of this.inModule(module, changed)) {
      const block = blocksOf(text).find(({ type, labels }) => type === section && labels.join(" ") === key);
      if (block) changed.set(path, rewritten(text, block, before, after));
    }
  }

  private inModule(module: string, changed: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
    return [...this.files.keys()]
      .filter((path) => relative(module, dirname(path)) === "")
      .map((path) => [path, changed.get(path) ?? this.files.get(path) ?? ""]);
  }
}

/** Joins the readings of two files of a module. */
function together(left: JsonObject, right: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...left };
  for (const [section, content] of Object.entries(right))
    merged[section] = joined(merged[section], unwrapped(section, content));
  return merged;
}

function joined(left: Json | undefined, right: Json): Json {
  if (isList(left) && isList(right)) return [...left, ...right];
  if (!isObject(left) || !isObject(right)) return right;
  const merged: Record<string, Json> = { ...left };
  for (const [key, value] of Object.entries(right)) merged[key] = joined(merged[key], value);
  return merged;
}

/** Blocks that have a name are lists of one in this parser's output. */
function unwrapped(section: string, content: Json): Json {
  const depth = labelled[section];
  const unwrap = (value: Json, left: number): Json => {
    if (left === 0) return isList(value) ? (value[0] ?? null) : value;
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner, left - 1)]));
  };
  return depth === undefined ? content : unwrap(content, depth);
}

function named(
  content: Json | undefined,
  depth: number,
  path: readonly string[] = [],
): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  if (!isObject(content)) return found;
  for (const [key, value] of Object.entries(content)) {
    const here = [...path, key];
    if (depth > 1) for (const entry of named(value, depth - 1, here)) found.set(...entry);
    else if (isObject(value)) found.set(here.join(" "), value);
    else if (isList(value) && isObject(value[0])) found.set(here.join(" "), value[0]);
  }
  return found;
}

function nested(into: Json | undefined, [key = "", ...rest]: readonly string[], value: JsonObject): JsonObject {
  const object = isObject(into) ? into : {};
  return { ...object, [key]: rest.length === 0 ? value : nested(object[key], rest, value) };
}

/** Settings as one object, with the providers as arguments. */
function plain(value: Json): Json {
  const [first] = isList(value) ? value : [value];
  if (!isObject(first)) return value;
  const providers = first["required_providers"];
  const backend = first["backend"];
  return {
    ...first,
    ...(isList(providers) && isObject(providers[0]) ? { required_providers: providers[0] } : {}),
    ...(isObject(backend)
      ? {
          backend: Object.fromEntries(
            Object.entries(backend).map(([type, inner]) => [type, isList(inner) ? (inner[0] ?? {}) : inner]),
          ),
        }
      : {}),
  };
}
