import type { Node, Pair } from "yaml";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../../../constructs/core/errors";
import type { Located, LocatedMap, Path, Position } from "./located";
import { formatPath } from "./located";
import { looksSecret } from "./secrets";

/** Result of reading one file: a tree with places, unless the text cannot be understood at all. */
export interface ParsedSource {
  readonly root?: LocatedMap;
  readonly problems: readonly Problem[];
}

/** Keys that would reach an object's prototype. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Reads YAML 1.2 (of which JSON is a part) into a tree that knows where each value stands. */
export function parseSource(file: string, text: string): ParsedSource {
  const lines = new LineCounter();
  const parser = new SourceParser(file, lines);
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: "core",
      merge: false,
      prettyErrors: false,
      // It compares each key with all others; readPairs finds them faster.
      uniqueKeys: false,
    });
    parser.reportSyntax(document.errors);
    if (parser.problems.length > 0) return { problems: parser.problems };
    const root = parser.readRoot(document.contents);
    return root ? { root, problems: parser.problems } : { problems: parser.problems };
  } catch (error) {
    // Reading recurses; brackets upon brackets exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ file, line: 1, column: 1, ...tooDeep }] };
  }
}

class SourceParser {
  readonly problems: Problem[] = [];

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  /** The first error of each line: the parser complains of its consequences too. Tabs confuse it for lines on end. */
  reportSyntax(errors: readonly { code: string; message: string; pos: [number, number] }[]): void {
    const tabs = errors.filter(({ code }) => code === "TAB_AS_INDENT");
    const reported = new Set<number>();
    for (const { code, message, pos } of tabs.length > 0 ? tabs : errors) {
      const at = this.at(pos[0]);
      if (reported.has(at.line)) continue;
      reported.add(at.line);
      this.problems.push({ ...at, ...(syntaxErrors[code] ?? describeSyntax(message)) });
    }
  }

  readRoot(contents: Node | null): LocatedMap | undefined {
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      const fix = "describe an estate: blueprints/rag-chat/ztai.minimal.yaml is the shortest";
      this.problems.push({ code: "ZTAI-CFG-005", ...this.at(0), message: "is empty", fix });
      return undefined;
    }
    const root = this.read(contents, this.at(contents.range?.[0] ?? 0), []);
    if (root.kind === "map") return root;
    const found = root.kind === "list" ? "a list" : "a single value";
    const fix = "write keys such as organization: contoso";
    this.problems.push({
      code: "ZTAI-CFG-006",
      ...root.at,
      message: `holds ${found} where a mapping is expected`,
      fix,
    });
    return undefined;
  }

  private read(node: unknown, at: Position, path: Path): Located {
    if (isAlias(node)) {
      this.report(at, path, `*${node.source}`, "is a YAML alias", "write the value out");
      return { kind: "scalar", at, value: null, source: `*${node.source}` };
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.tag !== undefined) {
      this.report(at, path, node.tag, "is a YAML tag", "remove it");
    }
    if (isMap(node)) return { kind: "map", at, entries: new Map(this.readPairs(node.items, at, path)) };
    if (isSeq(node)) {
      const items = node.items.map((item, i) => this.read(item, this.startOf(item) ?? at, [...path, i]));
      return { kind: "list", at, items };
    }
    if (isScalar(node)) return { kind: "scalar", at, ...scalarOf(node.value, node.source) };
    return { kind: "scalar", at, value: null, source: "" };
  }

  private *readPairs(pairs: readonly Pair[], parent: Position, path: Path): Generator<readonly [string, Located]> {
    const names = new Set<string>();
    for (const { key, value } of pairs) {
      const at = this.startOf(key) ?? parent;
      if (!isScalar(key)) {
        this.report(at, path, undefined, "has a key that is not text", "write plain keys");
        continue;
      }
      const name = String(key.value ?? "");
      if (names.has(name)) this.reportTwice(at, name);
      names.add(name);
      if (forbiddenKeys.has(name)) {
        const message = "is not allowed as a key";
        this.problems.push({
          code: "ZTAI-CFG-009",
          ...at,
          path: formatPath([...path, name]),
          message,
          fix: "remove it",
        });
        continue;
      }
      yield [name, this.read(value, at, [...path, name])];
    }
  }

  private reportTwice(at: Position, name: string): void {
    const found = /^[\w.-]{1,40}/.exec(name)?.[0];
    const fix = "keep one of them";
    this.problems.push({ code: "ZTAI-CFG-004", ...at, found, message: "stands twice in the same mapping", fix });
  }

  private report(at: Position, path: Path, found: string | undefined, message: string, fix: string): void {
    this.problems.push({ code: "ZTAI-CFG-008", ...at, path: formatPath(path), found, message, fix });
  }

  private startOf(node: unknown): Position | undefined {
    const start = isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
    return start === undefined ? undefined : this.at(start);
  }

  private at(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

const syntaxErrors: Readonly<Record<string, { code: string; message: string; fix: string } | undefined>> = {
  MULTIPLE_DOCS: {
    code: "ZTAI-CFG-007",
    message: "begins a second document",
    fix: "keep one document in the file; for another environment write ztai.<environment>.yaml beside it",
  },
  TAB_AS_INDENT: { code: "ZTAI-CFG-003", message: "is indented with a tab", fix: "indent with spaces" },
  BAD_ALIAS: { code: "ZTAI-CFG-008", message: "is a YAML alias of nothing", fix: "write the value out" },
};

const tooDeep = { code: "ZTAI-CFG-003", message: "is nested too deeply", fix: "flatten it" };

/** The parser's own words, unless they repeat a piece of the text that looks like a secret. */
function describeSyntax(message: string): { code: string; message: string; fix: string } {
  if (message.includes("call stack")) return tooDeep;
  const reason = looksSecret(message) ? "" : `: ${message.slice(0, 120)}`;
  return { code: "ZTAI-CFG-003", message: `is not valid YAML${reason}`, fix: "correct it, here or just above" };
}

function scalarOf(value: unknown, source: string | undefined) {
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  return { value: known, source: source ?? (known === null ? "" : String(known)) };
}
