import { createRequire } from "node:module";
import type { LineCounter, Node } from "yaml";
import type * as Yaml from "yaml";
import type { Json } from "../../common/json";
import type { Problem } from "../../common/problem";
import { formatPath, type Path, type UserFile } from "./user-file";

/** Deeper than anybody writes by hand. */
const maximumDepth = 64;
/** More than these are not worth reading. */
const maximumProblems = 100;
/** Keys that would reach an object's prototype. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

let loaded: typeof Yaml | undefined;

/** Loading the parser takes longer than judging a small estate, and most runs have no such file. */
function yaml(): typeof Yaml {
  return (loaded ??= createRequire(__filename)("yaml") as typeof Yaml);
}

/**
 * Reads YAML 1.2, of which JSON is a part. Aliases and tags are refused, so that no text grows when read; keys that are
 * not text, stand twice, or reach a prototype are problems.
 */
export function parseUserFile(
  file: string,
  text: string,
): { readonly parsed?: UserFile; readonly problems: readonly Problem[] } {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const reader = new TreeReader(file, lines);
  try {
    // The parser's own search for keys that stand twice takes quadratic time.
    const options = {
      lineCounter: lines,
      schema: "core",
      merge: false,
      prettyErrors: false,
      uniqueKeys: false,
    } as const;
    const document = parseDocument(text, options);
    for (const { message, pos } of document.errors) reader.refuse(pos[0], message.slice(0, 160), "well-formed YAML");
    if (reader.problems.length > 0) return { problems: reader.problems };
    if (document.contents === null) reader.refuse(0, "nothing", "YAML or JSON");
    const value = reader.read(document.contents, []);
    const place = (path: Path) => reader.placeOf(path);
    return reader.problems.length > 0
      ? { problems: reader.problems }
      : { parsed: { file, value, place }, problems: [] };
  } catch (error) {
    // Brackets upon brackets exhaust the stack of the parser.
    if (!(error instanceof RangeError)) throw error;
    reader.refuse(0, "nesting too deep to read", `at most ${maximumDepth} levels`);
    return { problems: reader.problems };
  }
}

class TreeReader {
  readonly problems: Problem[] = [];
  private readonly offsets = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  refuse(offset: number, found: string, allowed: string): void {
    if (this.problems.length >= maximumProblems) return;
    const place = this.position(offset);
    const fix = "correct the file there, or just above";
    this.problems.push({ code: "ZTAI-POL-050", level: "error", file: this.file, place, found, allowed, fix });
  }

  /** `offset` is that of the key that leads here, if any. */
  read(node: unknown, path: Path, offset = 0): Json {
    const { isAlias, isMap, isScalar, isSeq } = yaml();
    const at = startOf(node) ?? offset;
    if (!this.offsets.has(formatPath(path))) this.offsets.set(formatPath(path), at);
    if (path.length > maximumDepth) {
      this.refuse(at, "nesting too deep", `at most ${maximumDepth} levels`);
      return null;
    }
    if (isAlias(node)) {
      this.refuse(at, `the alias *${node.source}`, "values written out");
      return null;
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.tag !== undefined) {
      this.refuse(at, `the tag ${node.tag.slice(0, 80)}`, "plain values");
    }
    if (isMap(node)) return Object.fromEntries(this.entries(node.items, path));
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index], at));
    return isScalar(node) ? scalar(node.value) : null;
  }

  placeOf(path: Path): string {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.offsets.get(formatPath(path.slice(0, length)));
      if (offset !== undefined) return this.position(offset);
    }
    return "1:1";
  }

  private *entries(pairs: readonly { key: unknown; value: unknown }[], path: Path): Generator<[string, Json]> {
    const seen = new Set<string>();
    for (const { key, value } of pairs) {
      const at = startOf(key) ?? 0;
      const name = yaml().isScalar(key) ? String(key.value ?? "") : undefined;
      if (name === undefined) this.refuse(at, "a key that is not text", "plain keys");
      else if (forbiddenKeys.has(name)) this.refuse(at, `the key ${name}`, "any other key");
      else if (seen.has(name)) this.refuse(at, `the key ${name.slice(0, 80)} twice`, "every key once");
      else {
        seen.add(name);
        this.offsets.set(formatPath([...path, name]), at);
        yield [name, this.read(value, [...path, name], at)];
      }
    }
  }

  private position(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${Math.max(line, 1)}:${Math.max(col, 1)}`;
  }
}

function startOf(node: unknown): number | undefined {
  const { range } = (node ?? {}) as Partial<Node>;
  return range?.[0];
}

function scalar(value: unknown): Json {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
