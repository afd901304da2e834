import { camelCase, className } from "../../../common/camel-case";
import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { wholeReference } from "../../estate/template";
import { indented, mapArguments } from "./write-hcl";

/** A construct of CDKTF's provider bindings, with comments in the first lines of its configuration. */
export function typescriptConstruct(
  type: string,
  label: string,
  body: JsonObject,
  comments: readonly string[] = [],
): string {
  const lines = [...comments.map((comment) => `// ${comment}`), ...entryLines(body, false)];
  const head = `new ${className(type)}(this, ${JSON.stringify(label)}, {`;
  return lines.length === 0 ? `${head}});` : [head, ...lines.map(indented), "});"].join("\n");
}

function entryLines(body: JsonObject, isMap: boolean): readonly string[] {
  return Object.entries(body).flatMap(([key, value]) => {
    const name = isMap ? keyOf(key) : camelCase(key);
    return `${name}: ${expression(value, isMap || mapArguments.has(key))},`.split("\n");
  });
}

function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

function expression(value: Json, isMap: boolean): string {
  if (typeof value === "string") return text(value);
  if (isList(value)) return `[${value.map((item) => expression(item, isMap)).join(", ")}]`;
  if (!isObject(value)) return String(value);
  return ["{", ...entryLines(value, isMap).map(indented), "}"].join("\n");
}

/** A reference is an attribute of the construct that has its name; other expressions stay tokens of Terraform. */
function text(template: string): string {
  const reference = wholeReference(template);
  if (reference && /^\w+\.\w+$/.test(reference.address) && /^\w+$/.test(reference.attribute)) {
    const label = reference.address.slice(reference.address.indexOf(".") + 1);
    return `${camelCase(label)}.${camelCase(reference.attribute)}`;
  }
  return JSON.stringify(template);
}
