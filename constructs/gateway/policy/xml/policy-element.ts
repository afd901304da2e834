import { policyError } from "../policy-error";
import { PolicyExpression } from "./policy-expression";

/** The value of an attribute or the text of an element. */
export type PolicyValue = string | number | boolean | PolicyExpression;

/** An element of a policy: well-formed however it is put together. Made by `element`. */
export interface XmlElement {
  readonly name: string;
  /** By name, in the order of the text. */
  readonly attributes: Readonly<Record<string, PolicyValue>>;
  readonly children: readonly XmlElement[];
  /** @default - none; an element has text or children, never both */
  readonly text?: string | PolicyExpression;
}

/** What stands in an element. */
export type PolicyContent = string | PolicyExpression | readonly XmlElement[];

const nameOfElement = /^[a-z][a-z0-9-]*$/;
/** What no XML document may hold, however it is written. https://www.w3.org/TR/xml/#charsets */

const noCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * An element with its attributes and content; attributes that are undefined are left out.
 *
 * @throws ZtaiError ZTAI-CON-023 when a name or a character cannot stand in XML
 */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, PolicyValue | undefined>> = {},
  content: PolicyContent = [],
): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, PolicyValue] => entry[1] !== undefined);
  for (const found of [name, ...given.map(([key]) => key)]) {
    if (!nameOfElement.test(found)) {
      throw policyError(`${JSON.stringify(found)} is no name in a policy`, "use lower-case letters, digits and dashes");
    }
  }
  const texts = [...given.map(([, value]) => value), ...(isText(content) ? [content] : [])];
  for (const text of texts) checkCharacters(text);
  const shared = { name, attributes: Object.fromEntries(given) };
  return isText(content) ? { ...shared, children: [], text: content } : { ...shared, children: content };
}

function isText(content: PolicyContent): content is string | PolicyExpression {
  return typeof content === "string" || content instanceof PolicyExpression;
}

function checkCharacters(value: PolicyValue): void {
  if (value instanceof PolicyExpression) return checkCharacters(value.toText(""));
  if (noCharacter.test(String(value))) {
    throw policyError("a text holds a control character", "leave it out: XML cannot hold it");
  }
}

/** The element and all below it, in the order of the text. */
export function* everyXmlElement(of: XmlElement): Iterable<XmlElement> {
  yield of;
  for (const child of of.children) yield* everyXmlElement(child);
}
