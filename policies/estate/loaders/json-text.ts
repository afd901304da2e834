import { isList, isObject, type Json } from "../../../common/json";

/** Deeper than any Terraform; keeps every later walk within the call stack. */
export const maximumDepth = 200;

/** A reason why a text is not an acceptable JSON, with its place. */
export interface JsonFault {
  readonly kind: "syntax" | "content";
  readonly place: string;
  readonly found: string;
}

/** Parses JSON text; a fault names line and column (syntax) or the path of keys (content). */
export function parseJson(text: string): { readonly value: Json } | { readonly fault: JsonFault } {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    const isCut = error instanceof SyntaxError && error.message.startsWith("Unexpected end of JSON input");
    const offset = isCut && text.length > longText ? text.length : syntaxErrorOffset(text);
    const found =
      offset >= text.length ? "the text ends too early" : `unexpected ${JSON.stringify(text.charAt(offset))}`;
    return { fault: { kind: "syntax", place: lineAndColumn(text, offset), found } };
  }
  const fault = isFaulty(value, 1) ? contentFault(value) : undefined;
  return fault ? { fault } : { value };
}

/** `line:column`, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `${line}:${offset - before.lastIndexOf("\n")}`;
}

/** True when some content is refused. Goes no deeper than is allowed, and keeps no paths: almost every text is sound. */
function isFaulty(value: Json, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth > maximumDepth) return true;
  if (isList(value)) {
    for (const item of value) if (isFaulty(item, depth + 1)) return true;
    return false;
  }
  for (const key in value) {
    if (key === "__proto__" || isFaulty(value[key] ?? null, depth + 1)) return true;
  }
  return false;
}

/** Where the first such content stands. Walks without recursion, since the depth is what it checks. */
function contentFault(root: Json): JsonFault | undefined {
  const open: { value: Json; path: string; depth: number }[] = [{ value: root, path: "", depth: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, depth } = next;
    if (depth > maximumDepth) {
      return { kind: "content", place: `${path.slice(0, 60)}…`, found: `nesting deeper than ${maximumDepth} levels` };
    }
    if (isList(value)) {
      for (const item of value)
        if (typeof item === "object") open.push({ value: item, path: `${path}[]`, depth: depth + 1 });
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        const at = path ? `${path}.${key}` : key;
        if (key === "__proto__") return { kind: "content", place: at, found: "the key __proto__" };
        if (typeof item === "object") open.push({ value: item, path: at, depth: depth + 1 });
      }
    }
  }
  return undefined;
}

/** Texts are read in pieces: one expression over a whole text would exhaust the stack on a text of megabytes. */
const textPiece = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** Longer texts are not searched for the fault when the parser says that they just end. */
const longText = 16 * 1024 * 1024;

const token = /[ \t\r\n]*(?:(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

/** Offset of the first character that no JSON text can have there. Runs only after `JSON.parse` has refused. */
function syntaxErrorOffset(text: string): number {
  const open: string[] = [];
  let expected = "value";
  let offset = 0;
  while (offset < text.length) {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (!match) return skipSpace(text, offset);
    const start = token.lastIndex - (match[1] ?? match[2] ?? match[3] ?? "").length;
    const end = match[1] ? endOfText(text, token.lastIndex) : token.lastIndex;
    if (end < 0) return start;
    const next = step(expected, match[3] ?? (match[1] ? "string" : "literal"), open);
    if (!next) return start;
    expected = next;
    offset = end;
  }
  return text.length;
}

/** Offset after the quote that ends a text, or -1 when something in it is not allowed there. */
function endOfText(text: string, from: number): number {
  textPiece.lastIndex = from;
  for (;;) {
    const at = textPiece.lastIndex;
    if (textPiece.test(text)) continue;
    return text.charAt(at) === '"' ? at + 1 : -1;
  }
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return at;
}

/** What may follow `seen` where `expected` is allowed, or undefined when `seen` is wrong there. */
function step(expected: string, seen: string, open: string[]): string | undefined {
  const after = () => (open.length ? "separator" : "end");
  if (expected === "value" || expected === "value-or-close") {
    if (seen === "string" || seen === "literal") return after();
    if (seen === "{" || seen === "[") {
      open.push(seen);
      return seen === "{" ? "key-or-close" : "value-or-close";
    }
    if (seen === "]" && expected === "value-or-close") return close(open, after);
    return undefined;
  }
  if (expected === "key" || expected === "key-or-close") {
    if (seen === "string") return "colon";
    return seen === "}" && expected === "key-or-close" ? close(open, after) : undefined;
  }
  if (expected === "colon") return seen === ":" ? "value" : undefined;
  if (expected !== "separator") return undefined;
  const inObject = open[open.length - 1] === "{";
  if (seen === ",") return inObject ? "key" : "value";
  return seen === (inObject ? "}" : "]") ? close(open, after) : undefined;
}

function close(open: string[], after: () => string): string {
  open.pop();
  return after();
}

/**
 * Line of each resource and data block, keyed `type.name` or `data.type.name`. Reads the text once; made only when a
 * report needs a line.
 */
export function resourceLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const keys: string[] = [];
  const mark = /["{}\n]/g;
  const colon = /[ \t\r\n]*:/y;
  let line = 1;
  let depth = 0;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [seen] = match;
    if (seen === "\n") line++;
    else if (seen === "{") depth++;
    else if (seen === "}") depth--;
    else {
      const end = closingQuote(text, mark.lastIndex);
      colon.lastIndex = end + 1;
      if (depth >= 1 && depth <= 3 && colon.test(text)) {
        keys.length = depth - 1;
        keys.push(text.slice(mark.lastIndex, end));
        const [section, type, name] = keys;
        if (depth === 3 && section === "resource") lines.set(`${type}.${name}`, line);
        if (depth === 3 && section === "data") lines.set(`data.${type}.${name}`, line);
      }
      mark.lastIndex = end + 1;
    }
  }
  return lines;
}

/** The text is well-formed JSON: a quote ends a text unless an odd number of backslashes stands before it. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charAt(at - 1 - slashes) === "\\" && at - 1 - slashes >= from) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
