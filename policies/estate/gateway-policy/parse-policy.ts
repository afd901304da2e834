import { decodeEntities } from "./decode-entities";
import type { PolicyElement } from "./policy-element";
import { endOfExpression } from "./scan-expression";

/** The gateway refuses policies of more than 256 KB; four times that leaves room for indentation. */
const maximumLength = 1_048_576;
const maximumDepth = 64;
const maximumElements = 20_000;

/** A policy as a tree, or why it is none. */
export type ParsedPolicy =
  { readonly state: "parsed"; readonly root: PolicyElement } | { readonly state: "malformed"; readonly reason: string };

/**
 * Reads the XML of a gateway policy, with C# expressions unescaped as the gateway takes them. Knows no document types and
 * no external entities; time and memory grow with the length, which is limited, as are depth and number of elements.
 */
export function parsePolicy(source: string): ParsedPolicy {
  if (source.length > maximumLength)
    return { state: "malformed", reason: `it is longer than ${maximumLength} characters` };
  try {
    return { state: "parsed", root: new Parser(source.replace(/^\uFEFF/, "")).document() };
  } catch (error) {
    if (error instanceof Malformed) return { state: "malformed", reason: error.message };
    throw error;
  }
}

class Malformed extends Error {}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: PolicyElement[];
  readonly texts: string[];
}

class Parser {
  private at = 0;
  private elements = 0;
  private readonly path: Open[] = [];
  private root: PolicyElement | undefined;

  constructor(private readonly source: string) {}

  document(): PolicyElement {
    while (this.at < this.source.length) this.next();
    const open = this.path.at(-1);
    if (open) throw new Malformed(`<${open.name}> is not closed`);
    if (!this.root) throw new Malformed("it has no element");
    return this.root;
  }

  private next(): void {
    if (this.source.charAt(this.at) !== "<") return this.text();
    if (this.source.startsWith("<!--", this.at)) return this.skip("-->", "a comment");
    if (this.source.startsWith("<![CDATA[", this.at)) return this.characterData();
    if (this.source.startsWith("<?", this.at)) return this.skip("?>", "an instruction");
    if (this.source.startsWith("<!", this.at)) throw this.malformed("a document type is not allowed");
    return this.source.startsWith("</", this.at) ? this.close() : this.open();
  }

  /** Text up to the next tag; an expression at its start is read whole. */
  private text(): void {
    const from = this.at;
    while (/\s/.test(this.source.charAt(this.at))) this.at++;
    if (/^@[({]$/.test(this.source.slice(this.at, this.at + 2))) this.at = this.expression();
    const tag = this.source.indexOf("<", this.at);
    this.at = tag < 0 ? this.source.length : tag;
    this.add(decodeEntities(this.source.slice(from, this.at)));
  }

  private characterData(): void {
    const from = this.at + "<![CDATA[".length;
    this.skip("]]>", "character data");
    this.add(this.source.slice(from, this.at - 3));
  }

  private add(text: string): void {
    const element = this.path.at(-1);
    if (element) element.texts.push(text);
    else if (text.trim() !== "") throw this.malformed("text stands outside the root element");
  }

  private expression(): number {
    const end = endOfExpression(this.source, this.at);
    if (end < 0) throw this.malformed("an expression does not close");
    return end;
  }

  private skip(until: string, what: string): void {
    const end = this.source.indexOf(until, this.at);
    if (end < 0) throw this.malformed(`${what} does not end`);
    this.at = end + until.length;
  }

  private close(): void {
    const end = this.source.indexOf(">", this.at);
    const name = end < 0 ? "" : localName(this.source.slice(this.at + 2, end).trim());
    const element = this.path.pop();
    if (!element || element.name !== name) throw this.malformed(`</${name.slice(0, 40)}> closes nothing that is open`);
    this.at = end + 1;
    this.finish(element);
  }

  private open(): void {
    if (this.root && this.path.length === 0) throw this.malformed("there is more than one root element");
    if (++this.elements > maximumElements) throw this.malformed(`it has more than ${maximumElements} elements`);
    if (this.path.length >= maximumDepth) throw this.malformed(`it is nested deeper than ${maximumDepth}`);
    this.at++;
    const name = localName(this.name("an element"));
    const attributes = new Map<string, string>();
    for (;;) {
      const spaced = this.space();
      if (this.source.startsWith("/>", this.at)) {
        this.at += 2;
        return this.finish({ name, attributes, children: [], texts: [] });
      }
      if (this.source.charAt(this.at) === ">") {
        this.at++;
        this.path.push({ name, attributes, children: [], texts: [] });
        return;
      }
      if (!spaced) throw this.malformed(`<${name}> is not ended`);
      this.attribute(attributes);
    }
  }

  private attribute(attributes: Map<string, string>): void {
    const name = this.name("an attribute");
    if (attributes.has(name)) throw this.malformed(`the attribute ${name} stands twice`);
    this.space();
    if (this.source.charAt(this.at) !== "=") throw this.malformed(`the attribute ${name} has no value`);
    this.at++;
    this.space();
    const quote = this.source.charAt(this.at);
    if (quote !== '"' && quote !== "'") throw this.malformed(`the value of ${name} is not quoted`);
    const from = ++this.at;
    if (/^@[({]$/.test(this.source.slice(from, from + 2))) this.at = this.expression();
    const end = this.source.indexOf(quote, this.at);
    if (end < 0) throw this.malformed(`the value of ${name} does not end`);
    this.at = end + 1;
    attributes.set(name, decodeEntities(this.source.slice(from, end)));
  }

  private name(what: string): string {
    const pattern = /[A-Za-z_][\w.:-]*/y;
    pattern.lastIndex = this.at;
    const name = pattern.exec(this.source)?.[0];
    if (!name) throw this.malformed(`${what} has no name`);
    this.at += name.length;
    return name;
  }

  private space(): boolean {
    const from = this.at;
    while (/\s/.test(this.source.charAt(this.at))) this.at++;
    return this.at > from;
  }

  private finish({ name, attributes, children, texts }: Open): void {
    const element: PolicyElement = { name, attributes, children, text: texts.join("").trim() };
    const parent = this.path.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
  }

  private malformed(reason: string): Malformed {
    const line = this.source.slice(0, this.at).split("\n").length;
    return new Malformed(`line ${line}: ${reason}`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1).toLowerCase();
}
