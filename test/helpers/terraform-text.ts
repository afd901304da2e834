import { isList, isObject, type Json, type JsonObject } from "../../common/json";
import { parseTemplate } from "../../policies/estate/template";

/** Arguments that are objects; every other object in a resource is a block. */
const maps = new Set(["tags", "body", "additional_extension_properties", "required_providers"]);

/** Writes a configuration in Terraform's JSON as the text that a person would write: arguments and blocks. */
export function terraformText(json: JsonObject): string {
  return Object.entries(json)
    .filter(([section]) => section !== "//")
    .flatMap(([section, content]) => sectionText(section, content))
    .join("\n");
}

const labels: Readonly<Record<string, number>> = { resource: 2, data: 2, provider: 1, variable: 1, output: 1 };

function sectionText(section: string, content: Json): readonly string[] {
  return labelled(content, labels[section] ?? 0).map(({ names, body }) => {
    const head = [section, ...names.map((name) => JSON.stringify(name))].join(" ");
    return `${head} {\n${bodyText(body, section === "output" ? new Set(["value"]) : maps)}}\n`;
  });
}

function labelled(content: Json, depth: number): { readonly names: readonly string[]; readonly body: JsonObject }[] {
  if (isList(content)) return content.flatMap((item) => labelled(item, depth));
  if (!isObject(content)) return [];
  if (depth === 0) return [{ names: [], body: content }];
  return Object.entries(content).flatMap(([name, inner]) =>
    labelled(inner, depth - 1).map(({ names, body }) => ({ names: [name, ...names], body })),
  );
}

function bodyText(body: JsonObject, attributes: ReadonlySet<string>): string {
  return Object.entries(body)
    .filter(([key]) => key !== "//")
    .map(([key, value]) => argumentText(key, value, attributes))
    .join("");
}

function argumentText(key: string, value: Json, attributes: ReadonlySet<string>): string {
  if (key === "backend" && isObject(value)) {
    return Object.entries(value)
      .map(
        ([type, body]) => `backend ${JSON.stringify(type)} {\n${isObject(body) ? bodyText(body, attributes) : ""}}\n`,
      )
      .join("");
  }
  if (key === "required_providers" && isObject(value))
    return `${key} {\n${bodyText(value, new Set(Object.keys(value)))}}\n`;
  const blocks = isList(value) ? value : [value];
  if (attributes.has(key) || blocks.length === 0 || !blocks.every(isObject))
    return `${key} = ${expression(key, value)}\n`;
  return blocks.map((block) => `${key} {\n${isObject(block) ? bodyText(block, attributes) : ""}}\n`).join("");
}

/** Arguments that name a block instead of holding its value. */
const addresses = new Set(["provider", "depends_on"]);

function expression(key: string, value: Json): string {
  if (typeof value === "string") return addresses.has(key) ? value.replace(/^\$\{|\}$/g, "") : quoted(value);
  if (isList(value)) return `[${value.map((item) => expression(key, item)).join(", ")}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)} = ${expression("", item)}`);
  return `{ ${entries.join(", ")} }`;
}

/** Quotes the text of a template, not the expressions in it. */
function quoted(template: string): string {
  const parts = parseTemplate(template).map((part) =>
    "literal" in part
      ? JSON.stringify(part.literal)
          .slice(1, -1)
          .replace(/[$%](?=\{)/g, "$&$&")
      : `\${${part.expression}}`,
  );
  return `"${parts.join("")}"`;
}
