import type { Expression, Part } from "./expression";
import { Reader } from "./reader";

type ReadExpression = (reader: Reader) => Expression;
/** True when the literal text ends here; the end itself stays unread. */
type Ends = (reader: Reader) => boolean;

/**
 * Parses template text: what stands in a heredoc, or in a quoted string once its escapes are replaced.
 * @throws ExpressionError when it is not well formed
 */
export function parseTemplateText(text: string, readExpression: ReadExpression): Expression {
  const reader = new Reader(text);
  return templateOf(new TemplateParser(reader, readExpression, () => reader.ended, false).parts([]).parts);
}

/** A quoted template, with its escapes. */
export function parseQuoted(reader: Reader, readExpression: ReadExpression): Expression {
  reader.expect('"');
  const parser = new TemplateParser(reader, readExpression, () => reader.sees('"'), true);
  const { parts } = reader.nested(() => parser.parts([]));
  reader.expect('"');
  return templateOf(parts);
}

const opening = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[ \t]*\r?\n/uy;

/** A heredoc; `<<-` takes away the indentation that all lines share. */
export function parseHeredoc(reader: Reader, readExpression: ReadExpression): Expression {
  const match = reader.match(opening);
  if (!match) throw reader.error("expected a heredoc");
  const lines: string[] = [];
  for (;;) {
    if (reader.ended) throw reader.error("a heredoc without its end");
    const end = reader.text.indexOf("\n", reader.at);
    const line = reader.text.slice(reader.at, end < 0 ? reader.text.length : end);
    if (line.trim() === match[2]) {
      reader.at += line.length;
      break;
    }
    lines.push(line.replace(/\r$/, ""));
    reader.at = end < 0 ? reader.text.length : end + 1;
  }
  const kept = match[1] ? unindented(lines) : lines;
  return reader.nested(() => parseTemplateText(kept.map((line) => `${line}\n`).join(""), readExpression));
}

function unindented(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map((line) => line.slice(Math.min(shared, line.length - line.trimStart().length)));
}

function templateOf(parts: readonly Part[]): Expression {
  const [only] = parts;
  if (!only) return { kind: "literal", value: "" };
  if (parts.length === 1 && only.kind === "text") return { kind: "literal", value: only.text };
  return parts.length === 1 && only.kind === "value" ? only.value : { kind: "template", parts };
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };

class TemplateParser {
  constructor(
    private readonly reader: Reader,
    private readonly readExpression: ReadExpression,
    private readonly ends: Ends,
    private readonly quoted: boolean,
  ) {}

  /** Parts up to the end or one of the directives named, which is then behind the reader. */
  parts(closing: readonly string[]): { readonly parts: Part[]; readonly closedBy?: string } {
    const parts: Part[] = [];
    let trim = false;
    const text = (value: string) => {
      const kept = trim ? value.trimStart() : value;
      if (kept) parts.push({ kind: "text", text: kept });
      trim = trim && kept === "";
    };
    const trimBefore = () => {
      const last = parts.at(-1);
      if (last?.kind === "text") parts.splice(-1, 1, { kind: "text", text: last.text.trimEnd() });
    };
    const { reader } = this;
    for (;;) {
      text(this.literal());
      if (this.ends(reader)) return { parts };
      if (reader.ended) throw reader.error("a template without its end");
      const isDirective = reader.sees("%{");
      reader.at += 2;
      if (reader.sees("~")) {
        reader.at++;
        trimBefore();
      }
      if (!isDirective) {
        parts.push({ kind: "value", value: this.readExpression(reader) });
        trim = this.close();
        continue;
      }
      const word = reader.identifier() ?? "";
      if (closing.includes(word)) {
        this.trimNext = this.close();
        return { parts, closedBy: word };
      }
      parts.push(reader.nested(() => this.directive(word)));
      trim = this.trimNext;
    }
  }

  /** Whether the directive that was closed last asks to trim what follows. */
  private trimNext = false;

  private close(): boolean {
    const trims = this.reader.take("~");
    this.reader.expect("}");
    return trims;
  }

  private directive(word: string): Part {
    if (word === "if") {
      const condition = this.readExpression(this.reader);
      const then = this.branch(["else", "endif"]);
      const otherwise = then.closedBy === "else" ? this.branch(["endif"], false).parts : [];
      return { kind: "if", condition, then: then.parts, otherwise };
    }
    if (word !== "for") throw this.reader.error(`an unknown directive %{ ${word}`);
    const first = this.reader.identifier();
    const second = this.reader.take(",") ? this.reader.identifier() : undefined;
    if (first === undefined || !this.reader.takeWord("in")) throw this.reader.error("expected %{ for … in … }");
    const collection = this.readExpression(this.reader);
    const body = this.branch(["endfor"]).parts;
    return { kind: "for", key: second === undefined ? undefined : first, item: second ?? first, collection, body };
  }

  private branch(closing: readonly string[], opens = true): { readonly parts: Part[]; readonly closedBy?: string } {
    const trim = opens ? this.close() : this.trimNext;
    const branch = this.parts(closing);
    if (branch.closedBy === undefined) throw this.reader.error(`expected %{ ${closing.join(" or %{ ")} }`);
    const [first, ...rest] = branch.parts;
    if (!trim || first?.kind !== "text") return branch;
    return { ...branch, parts: [{ kind: "text", text: first.text.trimStart() }, ...rest] };
  }

  private literal(): string {
    const { reader } = this;
    const pieces: string[] = [];
    let from = reader.at;
    const cut = (replacement: string, length: number) => {
      pieces.push(reader.text.slice(from, reader.at), replacement);
      reader.at += length;
      from = reader.at;
    };
    while (!reader.ended && !this.ends(reader)) {
      const character = reader.text[reader.at];
      if (
        (character === "$" || character === "%") &&
        reader.text[reader.at + 1] === character &&
        reader.text[reader.at + 2] === "{"
      )
        cut(`${character}{`, 3);
      else if (reader.sees("${") || reader.sees("%{")) break;
      else if (this.quoted && character === "\\") this.escape(cut);
      else reader.at++;
    }
    pieces.push(reader.text.slice(from, reader.at));
    return pieces.join("");
  }

  private escape(cut: (replacement: string, length: number) => void): void {
    const { text, at } = this.reader;
    const letter = text[at + 1] ?? "";
    const digits = letter === "u" ? text.slice(at + 2, at + 6) : letter === "U" ? text.slice(at + 2, at + 10) : "";
    const simple = escapes[letter];
    if (simple !== undefined) return cut(simple, 2);
    const code = /^[0-9a-fA-F]+$/.test(digits) ? parseInt(digits, 16) : Infinity;
    if (code > 0x10ffff) throw this.reader.error(`an unknown escape \\${letter}`);
    cut(String.fromCodePoint(code), digits.length + 2);
  }
}
