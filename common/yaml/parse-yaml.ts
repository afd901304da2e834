import { createRequire } from "node:module";
import type { Document, LineCounter, Node, Pair } from "yaml";
import type * as Yaml from "yaml";
import type { Problem } from "../problem";
import { describeSyntax, explainsItself, type SyntaxError } from "./describe-syntax";
import { formatPath, placeOf, type Located, type Path, type Position } from "./located";

/** Codes of what can be wrong with the text itself. */
export interface YamlCodes {
  readonly syntax: string;
  /** A second document in the file. */
  readonly documents: string;
  readonly keyTwice: string;
  /** A key that would reach an object's prototype. */
  readonly forbiddenKey: string;
  /** Aliases, tags, keys that are not text. */
  readonly notPlain: string;
}

/** A tree with places, unless the text cannot be understood at all. An empty text is a scalar `null`. */
export interface ParsedYaml {
  readonly root?: Located;
  readonly problems: readonly Problem[];
}

/** Deeper than anybody writes by hand. */
const maximumDepth = 64;
/** More than these are not worth reading. */
const maximumProblems = 100;
/** Keys that would reach an object's prototype. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Merges a mapping into another in YAML 1.1. */
const mergeKey = "<<";
const tooDeep = { message: "is nested too deeply", allowed: `at most ${maximumDepth} levels`, fix: "flatten it" };

let loaded: typeof Yaml | undefined;

/** Loading the parser takes longer than judging a small estate, and most runs have no such file. */
function yaml(): typeof Yaml {
  return (loaded ??= createRequire(__filename)("yaml") as typeof Yaml);
}

/**
 * Reads YAML 1.2, of which JSON is a part, into a tree that knows where each value stands. Aliases and tags are refused, so
 * that no text grows when read; keys that are not text, stand twice, or reach a prototype are problems.
 */
export function parseYaml(file: string, text: string, codes: YamlCodes): ParsedYaml {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const reader = new TreeReader(file, text, lines, codes);
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: "core",
      merge: false,
      prettyErrors: false,
      // It compares each key with all others; readPairs finds them faster.
      uniqueKeys: false,
    });
    reader.reportSyntax(document);
    if (reader.problems.length > 0) return { problems: reader.problems };
    const { contents } = document;
    return { root: reader.read(contents, reader.at(contents?.range?.[0] ?? 0), []), problems: reader.problems };
  } catch (error) {
    // Reading recurses; brackets upon brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ code: codes.syntax, level: "error", file, place: "1:1", ...tooDeep }] };
  }
}

class TreeReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly lines: LineCounter,
    private readonly codes: YamlCodes,
  ) {}

  /** The first error: what the parser says of the rest follows from it. Of tabs, which stand by themselves, all lines. */
  reportSyntax({ errors, contents }: Pick<Document.Parsed, "errors" | "contents">): void {
    const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
    const reported = new Set<number>();
    for (const error of tabs.length > 0 ? tabs : errors.slice(0, 1)) {
      const at = this.whereError(error, contents);
      if (reported.has(at.line)) continue;
      reported.add(at.line);
      const code =
        error.code === "MULTIPLE_DOCS"
          ? this.codes.documents
          : error.code === "BAD_ALIAS"
            ? this.codes.notPlain
            : this.codes.syntax;
      this.report(code, at, describeSyntax(error, this.lineAt(at.line)));
    }
  }

  read(node: unknown, at: Position, path: Path): Located {
    const { isAlias, isMap, isScalar, isSeq } = yaml();
    if (path.length > maximumDepth) {
      this.report(this.codes.syntax, at, tooDeep);
      return { kind: "scalar", at, value: null, source: "" };
    }
    if (isAlias(node)) {
      const source = `*${node.source}`;
      this.notPlain(at, path, source, "is a YAML alias", "write the value out");
      return { kind: "scalar", at, value: null, source };
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.tag !== undefined) {
      this.notPlain(at, path, node.tag.slice(0, 80), "is a YAML tag", "remove it");
    }
    if (isMap(node)) {
      const entries = new Map(this.readPairs(node.items, at, path));
      const merges = node.items.some(({ key }) => isScalar(key) && key.value === mergeKey);
      return { kind: "map", at, entries, ...(merges && { merges }) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item, i) => this.read(item, this.startOf(item) ?? at, [...path, i]));
      return { kind: "list", at, items };
    }
    if (isScalar(node)) return { kind: "scalar", at, ...scalarOf(node.value, node.source) };
    return { kind: "scalar", at, value: null, source: "" };
  }

  at(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** Where an error stands. A key that is indented too far is reported at the value before it, which it continues. */
  private whereError(error: SyntaxError, contents: unknown): Position {
    const at = this.at(startOfError(error, contents));
    if (error.code !== "BLOCK_AS_IMPLICIT_KEY" || explainsItself(this.lineAt(at.line))) return at;
    const next = /\n[ \t\r\n]*(?=\S)/.exec(this.text.slice(error.pos[0]));
    return next ? this.at(error.pos[0] + next.index + next[0].length) : at;
  }

  private lineAt(line: number): string {
    const { lineStarts } = this.lines;
    return this.text.slice(lineStarts[line - 1], lineStarts[line]).replace(/\r?\n$/, "");
  }

  private *readPairs(pairs: readonly Pair[], parent: Position, path: Path): Generator<readonly [string, Located]> {
    const names = new Set<string>();
    for (const { key, value } of pairs) {
      const at = this.startOf(key) ?? parent;
      if (!yaml().isScalar(key)) {
        this.notPlain(at, path, undefined, ...this.aboutKey(key));
        continue;
      }
      const name = String(key.value ?? "");
      if (names.has(name)) this.reportTwice(at, name);
      names.add(name);
      if (name === mergeKey) {
        const found = yaml().isAlias(value) ? `*${value.source}` : undefined;
        this.notPlain(at, [...path, name], found, "merges another mapping in", "write its keys out");
        continue;
      }
      if (forbiddenKeys.has(name)) {
        const parts = { path: formatPath([...path, name]), message: "is not allowed as a key", fix: "remove it" };
        this.report(this.codes.forbiddenKey, at, parts);
        continue;
      }
      yield [name, this.read(value, at, [...path, name])];
    }
  }

  /** `{{ name }}`, as templates have it, is a mapping with a mapping as its key. */
  private aboutKey(key: unknown): readonly [message: string, fix: string] {
    const [start = 0] = ((key ?? {}) as Partial<Node>).range ?? [];
    return this.text.slice(Math.max(start - 1, 0), start + 1) === "{{"
      ? ["is a template that nothing fills in", "write the value out"]
      : ["has a key that is not text", "write plain keys"];
  }

  private reportTwice(at: Position, name: string): void {
    const found = /^[\w.-]{1,40}/.exec(name)?.[0];
    this.report(this.codes.keyTwice, at, {
      found,
      message: "stands twice in the same mapping",
      fix: "keep one of them",
    });
  }

  private notPlain(at: Position, path: Path, found: string | undefined, message: string, fix: string): void {
    this.report(this.codes.notPlain, at, { path: formatPath(path), found, message, fix });
  }

  private report(code: string, at: Position, parts: Omit<Problem, "code" | "level" | "file" | "place">): void {
    if (this.problems.length >= maximumProblems) return;
    this.problems.push({ code, level: "error", file: at.file, place: placeOf(at), ...parts });
  }

  private startOf(node: unknown): Position | undefined {
    const start = ((node ?? {}) as Partial<Node>).range?.[0];
    return start === undefined ? undefined : this.at(start);
  }
}

function scalarOf(value: unknown, source: string | undefined) {
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  return { value: known, source: source ?? (known === null ? "" : String(known)) };
}

/** Offset at which an error began: that of a missing quote is reported at the end of the file. */
function startOfError(error: SyntaxError, contents: unknown): number {
  const { isScalar, visit } = yaml();
  let [start] = error.pos;
  if (!error.message.startsWith("Missing closing")) return start;
  visit(contents as Node, (_, node) => {
    if (isScalar(node) && node.range && node.range[0] < error.pos[0] && node.range[1] >= error.pos[0])
      [start] = node.range;
  });
  return start;
}
