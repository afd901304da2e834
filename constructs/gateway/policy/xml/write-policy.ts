import type { XmlElement, PolicyValue } from "./policy-element";
import { PolicyExpression } from "./policy-expression";

/**
 * How expressions stand in the text: verbatim (`rawxml`, what `xml_content` of azurerm is sent as), or with the characters
 * escaped that XML reserves (`xml`, any parser reads it). A text is valid as the format it was written in only.
 * https://learn.microsoft.com/rest/api/apimanagement/api-policy/create-or-update#policycontentformat
 */
export type PolicyFormat = "rawxml" | "xml";

const widest = 110;

/** Writes an element and all below it, two spaces deeper each; elements that are too wide have one attribute a line. */
export function writeElement(element: XmlElement, format: PolicyFormat, indentation = ""): string {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => `${name}="${valueText(value, format, indentation, "attribute")}"`,
  );
  const start = startTag(element.name, attributes, indentation);
  if (element.text !== undefined) {
    const text = valueText(element.text, format, indentation, "content");
    return `${indentation}${start}>${text}</${element.name}>`;
  }
  if (element.children.length === 0) return `${indentation}${start} />`;
  const children = element.children.map((child) => writeElement(child, format, `${indentation}  `));
  return [`${indentation}${start}>`, ...children, `${indentation}</${element.name}>`].join("\n");
}

function startTag(name: string, attributes: readonly string[], indentation: string): string {
  const line = [`<${name}`, ...attributes].join(" ");
  if (attributes.length < 2 || (line.length + indentation.length <= widest && !line.includes("\n"))) return line;
  return [`<${name}`, ...attributes.map((attribute) => `${indentation}  ${attribute}`)].join("\n");
}

function valueText(
  value: PolicyValue,
  format: PolicyFormat,
  indentation: string,
  place: "attribute" | "content",
): string {
  if (!(value instanceof PolicyExpression)) return escaped(String(value), place);
  const text = value.toText(place === "attribute" ? `${indentation}  ` : indentation);
  return format === "rawxml" ? text : escaped(text, place);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What parsers take for a line end or a space: in attributes all of it, in content what XML 1.1 adds. */
const reread = { attribute: /[\n\r\t\u0085\u2028\u2029]/g, content: /[\u0085\u2028\u2029]/g } as const;

/** A parser turns line ends into spaces or others unless they are numbers. https://www.w3.org/TR/xml11/#sec-line-ends */
function escaped(text: string, place: "attribute" | "content"): string {
  const reserved = place === "attribute" ? /[&<>"]/g : /[&<>]/g;
  return text
    .replace(reserved, (found) => entities[found] ?? found)
    .replace(reread[place], (found) => `&#x${found.charCodeAt(0).toString(16).toUpperCase()};`);
}
