import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { asAzapi, otherIds } from "./azapi";
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

/** Arguments of Terraform itself, which take no expressions or are not values. */
const meta = new Set(["lifecycle", "provisioner", "dynamic", "count", "for_each", "//", "depends_on", "provider"]);

/** Attributes that hold one text, which a function takes. */
const textual = /\.(?:\w*id|\w*key|\w*string|\w*endpoint|\w*ur[il]|\w*value|\w*result|\w*address|\w*fqdn)$/;
/** The id of a resource in ARM: the same in any case of letters, without an empty step and without one at the end. */
const armId = /\.id$/;

/** The ways to write an example, by name. */
export const spellings: Readonly<Record<string, Spelling>> = {
  "as it is": (example) => ({ "main.tf.json": jsonFile(example as JsonObject) }),
  "as synthesized": (example) => ({ "cdk.tf.json": jsonFile(example as JsonObject) }),
  "in a module": inModule,
  "with count": (example) => repeated(example, { count: 1 }, "[0]"),
  "with for_each": (example) => repeated(example, { for_each: { a: 1 } }, '["a"]'),
  "through locals": (example) => throughLocals(example, "main.tf.json"),
  "synthesized through locals": (example) => throughLocals(example, "cdk.tf.json"),
  "behind outputs": behindOutputs,
  "as azapi": asAzapi,
  ...within("format", (reference) => `format("%s", ${reference})`, textual),
  ...within("join", (reference) => `join("", [${reference}])`, textual),
  ...within("try", (reference) => `try(${reference}, null)`, textual),
  ...within("trimsuffix", (reference) => `trimsuffix(${reference}, "/")`, armId),
  ...within("lower", (reference) => `lower(${reference})`, armId),
  ...within("replace", (reference) => `replace(${reference}, "resourceGroups", "resourcegroups")`, armId),
  ...within("one of a splat", (reference) => `one([${reference}])`, textual),
};

/** Every reference of a kind within an expression that leaves it what it is. */
function within(
  name: string,
  wrap: (reference: string) => string,
  attributes: RegExp,
): Readonly<Record<string, Spelling>> {
  const spelled =
    (file: string): Spelling =>
    (example) => {
      let isChanged = false;
      const declared = new Set(blocksOf(example).map(addressOf));
      const refer = (text: string) =>
        mapReferences(text, (address, rest, isWhole) => {
          const isOther = otherIds.some((type) => address.startsWith(`${type}.`));
          if (!isWhole || !declared.has(address) || !attributes.test(rest) || isOther) return undefined;
          isChanged = true;
          return wrap(`${address}${rest}`);
        });
      const blocks = blocksOf(example).map((block) => {
        const kept = Object.entries(block.body).filter(([name]) => meta.has(name));
        return { ...block, body: { ...mapBlock(block, refer).body, ...Object.fromEntries(kept) } };
      });
      const settings = mapTexts(settingsOf(example), refer) as JsonObject;
      if (!isChanged) return undefined;
      return { [file]: jsonFile({ ...settings, ...variablesOf(example), ...withBlocks(blocks) }) };
    };
  return { [`within ${name}`]: spelled("main.tf.json"), [`synthesized within ${name}`]: spelled("cdk.tf.json") };
}

function inModule(example: TerraformJson): Files | undefined {
  const { locals, ...settings } = settingsOf(example);
  // What a stack outputs cannot be inside a module and still be its output.
  if ("output" in settings || blocksOf(example).length === 0) return undefined;
  return {
    "main.tf.json": jsonFile({ ...settings, module: { m: { source: "./m" } } }),
    "m/main.tf.json": jsonFile({
      ...variablesOf(example),
      ...withBlocks(blocksOf(example)),
      ...(locals !== undefined && { locals }),
    }),
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

function throughLocals(example: TerraformJson, file: string): Files | undefined {
  const { locals: before, ...settings } = settingsOf(example);
  const locals: Record<string, Json> = { ...(isObject(before) ? before : {}) };
  const moved = (value: Json): Json => {
    if (isList(value)) return value.map(moved);
    if (isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, meta.has(key) ? item : moved(item)]));
    }
    if (value === null) return value;
    const name = `moved_${Object.keys(locals).length}`;
    locals[name] = value;
    return `\${local.${name}}`;
  };
  const blocks = blocksOf(example).map((block) => ({ ...block, body: moved(block.body) as JsonObject }));
  if (Object.keys(locals).length === 0) return undefined;
  const rest = { ...settings, ...variablesOf(example) };
  return { [file]: jsonFile({ ...rest, locals, ...withBlocks(blocks) }) };
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
