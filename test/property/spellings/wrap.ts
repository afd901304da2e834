import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { asAzapi } from "./azapi";
import {
  addressOf,
  blocksOf,
  jsonFile,
  mapBlock,
  mapReferences,
  mapTexts,
  settingsOf,
  variablesOf,
  withBlocks,
  type Block,
  type Files,
} from "./example";

/** Writes an example in another way that means the same; undefined where it cannot be written so. */
export type Spelling = (example: TerraformJson) => Files | undefined;

/** The ways to write an example, by name. */
export const spellings: Readonly<Record<string, Spelling>> = {
  "as it is": (example) => ({ "main.tf.json": jsonFile(example as JsonObject) }),
  "in a module": inModule,
  "with count": (example) => repeated(example, { count: 1 }, "[0]"),
  "with for_each": (example) => repeated(example, { for_each: { a: 1 } }, '["a"]'),
  "through locals": throughLocals,
  "behind outputs": behindOutputs,
  "as azapi": asAzapi,
};

function inModule(example: TerraformJson): Files | undefined {
  const settings = settingsOf(example);
  // What a stack outputs cannot be inside a module and still be its output.
  if ("output" in settings || blocksOf(example).length === 0) return undefined;
  return {
    "main.tf.json": jsonFile({ ...settings, module: { m: { source: "./m" } } }),
    "m/main.tf.json": jsonFile({ ...variablesOf(example), ...withBlocks(blocksOf(example)) }),
  };
}

function repeated(example: TerraformJson, repetition: JsonObject, key: string): Files | undefined {
  const blocks = blocksOf(example);
  const single = blocks.filter(({ body }) => !("count" in body) && !("for_each" in body));
  if (single.length === 0) return undefined;
  const keyed = new Set(single.map(addressOf));
  const refer = (text: string) =>
    mapReferences(text, (address, rest) =>
      keyed.has(address) && !rest.startsWith("[") ? `${address}${key}${rest}` : undefined,
    );
  const changed = blocks.map((block) => {
    const mapped = mapBlock(block, refer);
    return single.includes(block) ? { ...mapped, body: { ...mapped.body, ...repetition } } : mapped;
  });
  const settings = mapTexts(settingsOf(example), refer) as JsonObject;
  return { "main.tf.json": jsonFile({ ...settings, ...variablesOf(example), ...withBlocks(changed) }) };
}

/** Arguments of Terraform itself, which take no expressions or are no values. */
const meta = new Set(["lifecycle", "provisioner", "dynamic", "count", "for_each", "//", "depends_on", "provider"]);

function throughLocals(example: TerraformJson): Files | undefined {
  const locals: Record<string, Json> = {};
  const moved = (value: Json): Json => {
    if (isList(value)) return value.map(moved);
    if (isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, meta.has(key) ? item : moved(item)]));
    }
    if (value === null) return value;
    const name = `l${Object.keys(locals).length}`;
    locals[name] = value;
    return `\${local.${name}}`;
  };
  const blocks = blocksOf(example).map((block) => ({ ...block, body: moved(block.body) as JsonObject }));
  if (Object.keys(locals).length === 0) return undefined;
  const rest = { ...settingsOf(example), ...variablesOf(example) };
  return { "main.tf.json": jsonFile({ ...rest, locals, ...withBlocks(blocks) }) };
}

function behindOutputs(example: TerraformJson): Files | undefined {
  const blocks = blocksOf(example);
  const named = new Set(blocks.map(addressOf));
  const targets = new Set<string>();
  const find = (text: string) => mapReferences(text, (address) => void (named.has(address) && targets.add(address)));
  for (const block of blocks) mapBlock(block, find);
  // One that refers to itself or to what stays cannot move alone.
  const [inside, outside] = [blocks.filter(isIn(targets)), blocks.filter((block) => !isIn(targets)(block))];
  if (inside.length === 0 || outside.length === 0) return undefined;
  const output: Record<string, Json> = {};
  const through = (text: string) =>
    mapReferences(text, (address, rest) => {
      if (!targets.has(address) || !rest.startsWith(".")) return undefined;
      const name = `${address}${rest}`.replace(/\W/g, "_");
      output[name] = { value: `\${${address}${rest}}`, sensitive: true };
      return `module.m.${name}`;
    });
  const users = outside.map((block) => mapBlock(block, through));
  const settings = mapTexts(settingsOf(example), through) as JsonObject;
  return {
    "main.tf.json": jsonFile({
      ...settings,
      ...variablesOf(example),
      ...withBlocks(users),
      module: { m: { source: "./m" } },
    }),
    "m/main.tf.json": jsonFile({ ...variablesOf(example), ...withBlocks(inside), output }),
  };
}

function isIn(addresses: ReadonlySet<string>): (block: Block) => boolean {
  return (block) => addresses.has(addressOf(block));
}
