import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject } from "../../../../common/json";
import { parseJson, resourceLines } from "../json-text";
import type { Problem } from "../../../../common/problem";
import { size } from "../../../../common/read-bytes";
import { readText } from "../../../../common/read-text";
import { parseHcl } from "./parse-hcl";
import type { Scan } from "./scan";

/** One parsed file of a module. */
export interface SourceFile {
  /** Path as shown in findings. */
  readonly label: string;
  readonly json: JsonObject;
  /** Line of `resource.type.name`, `data.type.name`, `module.name`, … from 1. */
  readonly lines: ReadonlyMap<string, number>;
  /** Blocks and comments; undefined for JSON. */
  readonly scan?: Scan;
}

/** Larger files are generated data and not configuration. */
export const maximumBytes = 4 * 1024 * 1024;
/** A folder with more files than this is not a module. */
const maximumFiles = 10_000;

/** Names of the files of a folder that Terraform would look at, in its order. @throws when the folder cannot be read */
export function moduleFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !/^[.#]|[~#]$/.test(name))
    .sort((left, right) => (left < right ? -1 : 1));
}

/** The files of a module that are read; a problem when there are more of them. */
export function bounded(names: readonly string[], label: string, problems: Problem[]): readonly string[] {
  if (names.length <= maximumFiles) return names;
  const fix = "judge the parts apart; what is in the last ones is not judged";
  const found = `${names.length} Terraform files in one folder`;
  problems.push({ ...unreadable("ZTAI-POL-005", label, found, `at most ${maximumFiles}`), fix });
  return names.slice(0, maximumFiles);
}

/** Reads and parses one file, HCL or JSON by its name. Never throws. */
export async function readSourceFile(folder: string, name: string, label: string): Promise<SourceFile | Problem> {
  const text = readBounded(join(folder, name), label);
  if (typeof text !== "string") return text;
  if (name.endsWith(".json")) return parseJsonFile(text, label);
  const parsed = await parseHcl(label, text);
  if ("code" in parsed) return parsed;
  const lines = new Map<string, number>();
  for (const { kind, labels, line } of parsed.scan.blocks) {
    const key = [kind, ...labels].join(".");
    if (!lines.has(key)) lines.set(key, line);
  }
  return { label, json: parsed.json, scan: parsed.scan, lines };
}

function readBounded(path: string, label: string): string | Problem {
  const read = readText(path, { maximumBytes });
  if ("text" in read) return read.text;
  const { kind, found } = read.fault;
  return kind === "too-large"
    ? unreadable("ZTAI-POL-005", label, found, `at most ${size(maximumBytes)}`)
    : unreadable("ZTAI-POL-002", label, found);
}

function parseJsonFile(text: string, label: string): SourceFile | Problem {
  const parsed = parseJson(text);
  if ("fault" in parsed) {
    const { kind, place, found } = parsed.fault;
    const code = kind === "syntax" ? "ZTAI-POL-001" : "ZTAI-POL-005";
    const fix = "correct the file; the other files are still judged";
    return { code, level: "error", file: label, place, found, allowed: "well-formed Terraform JSON", fix };
  }
  const lines = new Map<string, number>();
  for (const [key, line] of resourceLines(text)) lines.set(key.startsWith("data.") ? key : `resource.${key}`, line);
  return { label, json: isObject(parsed.value) ? parsed.value : {}, lines };
}

function unreadable(code: string, file: string, found: string, allowed = "a readable UTF-8 file"): Problem {
  return { code, level: "error", file, place: "", found, allowed, fix: "correct the file or leave it out" };
}
