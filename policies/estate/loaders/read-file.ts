import { isUtf8 } from "node:buffer";
import { parseJson } from "./json-text";
import type { Problem } from "../../../common/problem";
import { isUnread, readBytes, systemCode } from "./read-bytes";
import type { ParsedFile } from "./source";

/** A text beyond this would not fit a JavaScript string with room to parse it. */
const maximumBytes = 256 * 1024 * 1024;

/** Reads and parses one JSON file, or says why not. Never throws. */
export function readJsonFile(path: string, label: string): ParsedFile | Problem {
  const text = readText(path, label);
  return typeof text === "string" ? parseJsonFile(path, label, text) : text;
}

/** Reads and parses JSON from standard input, or says why not. Never throws. */
export function readJsonInput(path: string, label: string): ParsedFile | Problem {
  const text = readText(0, label);
  return typeof text === "string" ? parseJsonFile(path, label, text) : text;
}

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

function readText(path: string | 0, label: string): string | Problem {
  const unread = (found: string, allowed: string, fix: string): Problem =>
    problem("ZTAI-POL-002", label, "", found, allowed, fix);
  try {
    const bytes = readBytes(path, maximumBytes);
    if (!isUnread(bytes)) {
      if (isUtf8(bytes)) return new TextDecoder("utf-8").decode(bytes);
      const fix = "save the file as UTF-8; Windows PowerShell does so with Out-File -Encoding utf8";
      return unread("bytes that are not UTF-8", "a readable UTF-8 file", fix);
    }
    return bytes.tooLarge
      ? problem("ZTAI-POL-005", label, "", bytes.found, "at most 256 MiB", "give the stacks as separate files")
      : unread(bytes.found, "a file or a folder", "check the path, or give - for standard input");
  } catch (error) {
    return unread(systemReason(error), "a readable UTF-8 file", "check the path and its permissions");
  }
}

/** The reason without the path, which the message of the system repeats in absolute form. */
export function systemReason(error: unknown): string {
  const code = systemCode(error) ?? "an unreadable file";
  const known: Record<string, string> = {
    ENOENT: "no such file or folder",
    EACCES: "no permission to read",
    EISDIR: "a folder where a file is expected",
    ELOOP: "symbolic links in a loop",
  };
  return known[code] ?? code;
}

function problem(code: string, file: string, place: string, found: string, allowed: string, fix: string): Problem {
  return { code, level: "error", file, place, found, allowed, fix };
}
