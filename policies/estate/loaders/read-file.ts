import type { Problem } from "../../../common/problem";
import { size } from "../../../common/read-bytes";
import { readText, type TextFault } from "../../../common/read-text";
import { parseJson } from "./json-text";
import type { ParsedFile } from "./source";

const asUtf8 = "save the file as UTF-8; Windows PowerShell does so with Out-File -Encoding utf8";
/** A text beyond this would not fit a JavaScript string with room to parse it. */
const maximumBytes = 256 * 1024 * 1024;

/** Reads and parses one JSON file that lies in a folder, or says why not. Never throws. */
export function readJsonFile(path: string, label: string): ParsedFile | Problem {
  return readJson(path, path, label, false);
}

/** Reads and parses JSON from a file or a pipe that the user named, or says why not. Never throws. */
export function readNamedJson(path: string, label: string): ParsedFile | Problem {
  return readJson(path, path, label, true);
}

/** Reads and parses JSON from standard input, or says why not. Never throws. */
export function readJsonInput(path: string, label: string): ParsedFile | Problem {
  return readJson(0, path, label, true);
}

function readJson(from: string | 0, path: string, label: string, pipes: boolean): ParsedFile | Problem {
  const read = readText(from, { maximumBytes, pipes });
  if ("text" in read) return parseJsonFile(path, label, read.text);
  const { kind, found } = read.fault;
  if (kind === "too-large")
    return problem(
      "ZTAI-POL-005",
      label,
      "",
      found,
      `at most ${size(maximumBytes)}`,
      "give the stacks as separate files",
    );
  return problem(
    "ZTAI-POL-002",
    label,
    "",
    found,
    "a readable UTF-8 file",
    fixes[kind] ?? "check the path and its permissions",
  );
}

const fixes: Readonly<Partial<Record<TextFault["kind"], string>>> = {
  device: "give a file, a folder, or - for standard input",
  encoding: asUtf8,
  "utf-16": asUtf8,
};

function parseJsonFile(path: string, label: string, text: string): ParsedFile | Problem {
  if (text.trim() === "") {
    return problem(
      "ZTAI-POL-003",
      label,
      "",
      "an empty file",
      "Terraform JSON",
      "synthesize again or remove the input",
    );
  }
  const parsed = parseJson(text);
  if ("value" in parsed) return { path, label, text, json: parsed.value };
  const { kind, place, found } = parsed.fault;
  return kind === "syntax"
    ? problem("ZTAI-POL-001", label, place, found, "well-formed JSON", "synthesize again; the file may be truncated")
    : problem("ZTAI-POL-005", label, place, found, "Terraform JSON as tools write it", "remove that part of the file");
}

/** True for what `readJsonFile` answers when it could not read. */
export function isProblem(result: ParsedFile | Problem): result is Problem {
  return "code" in result;
}

function problem(code: string, file: string, place: string, found: string, allowed: string, fix: string): Problem {
  return { code, level: "error", file, place, found, allowed, fix };
}
