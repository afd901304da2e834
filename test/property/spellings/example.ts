import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../common/json";
import { isTemplate, parseTemplate } from "../../../policies/estate/template";
import { literal } from "../../../policies/estate/unknown";
import type { TerraformJson } from "../../../policies/engine/rule";

/** An example in another spelling: files of a folder by name. */
export type Files = Readonly<Record<string, string>>;

/** One block of an example. */
export interface Block {
  readonly section: "resource" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
}

/** `azurerm_subnet.a`, as references write it. */
export function addressOf({ section, type, name }: Block): string {
  return `${section === "data" ? "data." : ""}${type}.${name}`;
}

/** All blocks of an example, in its order. */
export function blocksOf(example: TerraformJson): readonly Block[] {
  return (["resource", "data"] as const).flatMap((section) =>
    Object.entries(example[section] ?? {}).flatMap(([type, named]) =>
      objects(named).flatMap((names) =>
        Object.entries(names).flatMap(([name, body]) =>
          objects(body).map((one) => ({ section, type, name, body: one })),
        ),
      ),
    ),
  );
}

/** The sections of an example with other blocks. */
export function withBlocks(blocks: readonly Block[]): JsonObject {
  const result: Record<string, Record<string, Record<string, Json>>> = {};
  for (const { section, type, name, body } of blocks) {
    const types = (result[section] ??= {});
    (types[type] ??= {})[name] = body;
  }
  return result;
}

/** Every text of a value changed. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === "string") return change(value);
  if (isList(value)) return value.map((item) => mapTexts(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** A block with every text changed. */
export function mapBlock(block: Block, change: (text: string) => string): Block {
  return { ...block, body: mapTexts(block.body, change) as JsonObject };
}

/**
 * Changes the references to a block within the templates of a text; `isWhole` says that an expression is nothing else.
 */
export function mapReferences(
  text: string,
  change: (address: string, rest: string, isWhole: boolean) => string | undefined,
): string {
  if (!isTemplate(text)) return text;
  const parts = parseTemplate(text).map((part) => {
    if ("literal" in part) return literal(part.literal);
    const { expression } = part;
    // A directive makes the whole text one expression.
    if (expression === text) return text;
    const changed = expression.replace(
      /(?<![\w."])((?:data\.)?[a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z_][\w-]*)((?:\.\w+|\[\d+\])*)/g,
      (found, address: string, rest: string) => change(address, rest, found === expression) ?? found,
    );
    return `\${${changed}}`;
  });
  return parts.join("");
}

/** The sections that are not blocks. */
export function settingsOf(example: TerraformJson): JsonObject {
  const settings = Object.entries(example).filter(([section]) => !["resource", "data", "variable"].includes(section));
  return Object.fromEntries(settings) as JsonObject;
}

/** A file of Terraform's JSON syntax. */
export function jsonFile(content: JsonObject): string {
  const filled = Object.entries(content).filter(([, value]) => !isObject(value) || Object.keys(value).length > 0);
  return JSON.stringify(Object.fromEntries(filled));
}

/** The variables of an example, as a section of their own. */
export function variablesOf(example: TerraformJson): JsonObject {
  const variables = own(example as JsonObject, "variable");
  return isObject(variables) ? { variable: variables } : {};
}
