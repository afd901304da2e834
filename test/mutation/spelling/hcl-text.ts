import { isDeepStrictEqual } from "node:util";
import { isList, isObject, objects, type Json, type JsonObject } from "../../../common/json";
import { terraformText } from "../../helpers/terraform-text";

/** A block of formatted HCL with the lines it spans, from 0; the end is the line of its closing brace. */
export interface TextBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly blocks: readonly TextBlock[];
}

/** Lines to put in the place of others. */
interface Edit {
  readonly start: number;
  /** The first line that stays. */
  readonly end: number;
  readonly lines: readonly string[];
}

const header = /^\s*([A-Za-z_][\w-]*)((?:\s+"[^"]*")*)\s*\{\s*(\})?\s*$/;
const attribute = /^\s*([A-Za-z_][\w-]*)\s*=(?!=)/;

/** The blocks of a file that `terraform fmt` has formatted. */
export function blocksOf(text: string): readonly TextBlock[] {
  return body(text.split("\n"), 0).blocks;
}

function body(lines: readonly string[], from: number): Pick<TextBlock, "attributes" | "blocks" | "end"> {
  const attributes = new Map<string, { start: number; end: number }>();
  const blocks: TextBlock[] = [];
  let at = from;
  for (; at < lines.length && !/^\s*\}\s*$/.test(lines[at] ?? ""); at++) {
    const line = lines[at] ?? "";
    const named = attribute.exec(line)?.[1];
    const opened = header.exec(line);
    if (opened) {
      const labels = [...(opened[2] ?? "").matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");
      const inner = opened[3] ? { attributes: new Map(), blocks: [], end: at } : body(lines, at + 1);
      blocks.push({ type: opened[1] ?? "", labels, start: at, ...inner });
      at = inner.end;
    } else if (named !== undefined) {
      const end = expressionEnd(lines, at);
      attributes.set(named, { start: at, end });
      at = end;
    }
  }
  return { attributes, blocks, end: at };
}

/** The last line of the expression that begins on a line. */
function expressionEnd(lines: readonly string[], start: number): number {
  const heredoc = /<<-?(\w+)\s*$/.exec(lines[start] ?? "")?.[1];
  if (heredoc !== undefined) {
    const end = lines.findIndex((line, at) => at > start && line.trim() === heredoc);
    return end < 0 ? start : end;
  }
  let depth = 0;
  for (let at = start; at < lines.length; at++) {
    const bare = (lines[at] ?? "").replace(/"(?:[^"\\]|\\.)*"/g, "");
    depth += (bare.match(/[[{(]/g) ?? []).length - (bare.match(/[\]})]/g) ?? []).length;
    if (depth <= 0) return at;
  }
  return start;
}

/** The text with a block changed from one reading to another, or removed; what does not differ stays as it is written. */
export function rewritten(text: string, block: TextBlock, before: JsonObject, after: JsonObject | undefined): string {
  const edits = after ? differences(block, before, after) : [{ start: block.start, end: block.end + 1, lines: [] }];
  const lines = text.split("\n");
  for (const { start, end, lines: put } of [...edits].sort((a, b) => b.start - a.start)) {
    lines.splice(start, end - start, ...put);
  }
  return lines.join("\n");
}

function differences(block: TextBlock, before: JsonObject, after: JsonObject): readonly Edit[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .flatMap((key): readonly Edit[] => {
      const written = block.attributes.get(key);
      const lines = after[key] === undefined ? [] : textOf(key, after[key] ?? null);
      if (written) return [{ start: written.start, end: written.end + 1, lines }];
      if (key === "dynamic") return dynamicDifferences(block, before[key], after[key]);
      const nested = block.blocks.filter(({ type }) => type === key);
      if (nested.length > 0) return blockDifferences(nested, before[key], after[key]);
      if (block.start === block.end) return [];
      return [{ start: block.end, end: block.end, lines }];
    });
}

function blockDifferences(
  nested: readonly TextBlock[],
  before: Json | undefined,
  after: Json | undefined,
): readonly Edit[] {
  const [old, left] = [objects(before), objects(after)];
  const gone = nested.length - left.length;
  const removed = gone > 0 ? (gone === nested.length ? 0 : old.findIndex((one, at) => one !== left[at])) : -1;
  return nested.flatMap((block, at): readonly Edit[] => {
    if (removed >= 0 && at >= removed && at < removed + gone) {
      return [{ start: block.start, end: block.end + 1, lines: [] }];
    }
    const [one, other] = [old[at], left[removed >= 0 && at >= removed ? at - gone : at]];
    return one && other && !isDeepStrictEqual(one, other) ? differences(block, one, other) : [];
  });
}

function dynamicDifferences(block: TextBlock, before: Json | undefined, after: Json | undefined): readonly Edit[] {
  const names = isObject(before) ? Object.keys(before) : [];
  return names.flatMap((name) => {
    const nested = block.blocks.filter(({ type, labels }) => type === "dynamic" && labels[0] === name);
    const [old, left] = [isObject(before) ? before[name] : undefined, isObject(after) ? after[name] : undefined];
    return isDeepStrictEqual(old, left) ? [] : blockDifferences(nested, old, left);
  });
}

/** An argument or block as lines. A whole interpolation is written as the expression that it is. */
function textOf(key: string, value: Json): readonly string[] {
  if (key === "for_each" && isObject(value)) return [`for_each = ${JSON.stringify(value)}`];
  const lines = terraformText({ resource: { t: { n: { [key]: value } } } }).split("\n");
  const inner = lines.slice(1, -2);
  return isList(value) || typeof value === "string"
    ? inner.map((line) => line.replaceAll(/"\$\{((?:[^"{}]|"(?:[^"\\]|\\.)*")*)\}"/g, "$1"))
    : inner;
}
