import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { parseTemplate } from "../../estate/template";

/** Arguments that hold maps; every other object is a block. */
export const mapArguments: ReadonlySet<string> = new Set([
  "app_settings",
  "body",
  "custom_parameters",
  "metadata",
  "tags",
]);

/** A block with a comment in its first line, as Terraform's formatter writes it. */
export function hclBlock(head: string, body: JsonObject, comments: readonly string[] = []): string {
  const lines = [...comments.map((comment) => `# ${comment}`), ...bodyLines(body)];
  return lines.length === 0 ? `${head} {}` : [`${head} {`, ...lines.map(indented), "}"].join("\n");
}

/** Arguments of one line that stand together have their values below each other, as Terraform's formatter does it. */
function bodyLines(body: JsonObject): readonly string[] {
  const lines: string[] = [];
  let run: (readonly [string, string])[] = [];
  const close = () => {
    const width = Math.max(0, ...run.map(([key]) => key.length));
    lines.push(...run.map(([key, value]) => `${key.padEnd(width)} = ${value}`));
    run = [];
  };
  for (const [key, value] of Object.entries(body)) {
    const blocks = blocksOf(key, value);
    const written = blocks ? "" : expression(value);
    if (!blocks && !written.includes("\n")) run.push([key, written]);
    else {
      close();
      lines.push(
        ...(blocks?.flatMap((block) => [`${key} {`, ...bodyLines(block).map(indented), "}"]) ??
          `${key} = ${written}`.split("\n")),
      );
    }
  }
  close();
  return lines;
}

/** The blocks that an argument stands for; undefined where it holds a value. */
function blocksOf(key: string, value: Json): readonly JsonObject[] | undefined {
  const items = isList(value) ? value : [value];
  return mapArguments.has(key) || items.length === 0 || !items.every(isObject) ? undefined : items;
}

function expression(value: Json): string {
  if (typeof value === "string") return quoted(value);
  if (isList(value)) return `[${value.map(expression).join(", ")}]`;
  if (!isObject(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${/^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key)} = ${expression(item)}`,
  );
  return ["{", ...entries.flatMap((entry) => entry.split("\n")).map(indented), "}"].join("\n");
}

/** A reference alone stands bare; other text is quoted, with the expressions in it as they are. */
function quoted(template: string): string {
  const parts = parseTemplate(template);
  const [only] = parts;
  if (only && "expression" in only && parts.length === 1) return only.expression;
  const texts = parts.map((part) =>
    "literal" in part
      ? JSON.stringify(part.literal)
          .slice(1, -1)
          .replace(/[$%](?=\{)/g, "$&$&")
      : `\${${part.expression}}`,
  );
  return `"${texts.join("")}"`;
}

/** A line of a block, two columns in. */
export function indented(line: string): string {
  return line === "" ? line : `  ${line}`;
}
