import { code, page, pageText, table } from "../../common/markdown-page";

/** As much of a JSON schema as the page shows. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly patternErrorMessage?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  readonly "x-resolved"?: boolean;
}

/** Lists longer than this are cut: editors complete them. */
const longestChoice = 12;

/** The reference of the deployment file: every mapping with its keys, from the schema. */
export function deploymentFilePage(schema: SchemaNode): string {
  const definitions = schema.definitions ?? {};
  const mappings = Object.entries(definitions).filter(([, { properties }]) => properties !== undefined);
  const sections = mappings
    .map(([name, node]) => ({ name, text: mapping(name, node, definitions) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return page(
    "Deployment file",
    [
      pageText(schema.description ?? ""),
      "Every key of `ztai.yaml`. Editors show the same from `schemas/ztai.schema.json`. *computed* stands for a default that follows from " +
        "other keys, as the description says.",
      keys(schema, definitions),
      ...sections.map(({ text }) => text),
    ],
    "schemas/ztai.schema.json",
  );
}

function mapping(name: string, node: SchemaNode, definitions: SchemaNode["definitions"]): string {
  return [`## ${name}`, pageText(node.description ?? ""), keys(node, definitions)].filter(Boolean).join("\n\n");
}

function keys({ properties = {}, required = [] }: SchemaNode, definitions: SchemaNode["definitions"] = {}): string {
  const rows = Object.entries(properties).map(([key, own]) => {
    const node = { ...referenced(own, definitions), ...own };
    const isRequired = required.includes(key) ? "required" : defaultOf(node);
    return [code(key), pageText(node.description ?? ""), kindOf(own, definitions), isRequired, exampleOf(node)];
  });
  return table(["key", "what", "takes", "default", "example"], rows);
}

/** What a node refers to, by itself or as the one part of an `allOf`. */
function referenced(node: SchemaNode, definitions: SchemaNode["definitions"] = {}): SchemaNode {
  const name = referenceOf(node);
  return name === undefined ? {} : (definitions[name] ?? {});
}

function referenceOf({ $ref, allOf }: SchemaNode): string | undefined {
  return ($ref ?? allOf?.[0]?.$ref)?.split("/").at(-1);
}

function kindOf(own: SchemaNode, definitions: SchemaNode["definitions"] = {}): string {
  const name = referenceOf(own);
  if (name !== undefined && definitions[name]?.properties) return `[${name}](#${name.toLowerCase()})`;
  const node = { ...referenced(own, definitions), ...own };
  const choices = node.anyOf ?? node.oneOf;
  if (choices) return choices.map((choice) => kindOf(choice, definitions)).join(" or ");
  if (node.const !== undefined) return code(text(node.const));
  if (node.enum) return choiceOf(node.enum);
  if (node.items) return `list of ${kindOf(node.items, definitions)}`;
  if (typeof node.additionalProperties === "object")
    return `by name: ${kindOf(node.additionalProperties, definitions)}`;
  if (node.patternErrorMessage !== undefined) return pageText(node.patternErrorMessage);
  const { minimum, maximum } = node;
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${minimum} or more`;
  return (
    { string: "text", boolean: "true or false", integer: "whole number", object: "mapping" }[node.type ?? ""] ?? ""
  );
}

function choiceOf(values: readonly unknown[]): string {
  const shown = values.slice(0, longestChoice).map((value) => code(text(value)));
  return values.length > longestChoice
    ? `${shown.join(", ")} and ${values.length - longestChoice} more`
    : shown.join(", ");
}

function defaultOf(node: SchemaNode): string {
  if (node.default !== undefined) return code(text(node.default));
  return node["x-resolved"] === true ? "*computed*" : "none";
}

function exampleOf({ examples = [] }: SchemaNode): string {
  return examples.length === 0 ? "" : code(text(examples[0]));
}

const text = (value: unknown): string =>
  (typeof value === "string" ? value : JSON.stringify(value)).replaceAll("|", "\\|");
