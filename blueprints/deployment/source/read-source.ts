import { readFileSync } from "node:fs";
import type { Problem } from "../../../constructs/core/errors";

/** Larger files are not deployment files. In bytes. */
const maximumSize = 1024 * 1024;

/** Reads a deployment file as text: UTF-8, with or without byte order mark. */
export function readSource(file: string): { text: string } | { problem: Problem } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: unreadable(file, error) };
  }
  if (bytes.length > maximumSize)
    return { problem: notText(file, `has ${bytes.length} bytes, at most ${maximumSize} are read`) };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: notText(file, "is encoded as UTF-16") };
  }
  if (bytes.includes(0)) return { problem: notText(file, "is a binary file") };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: notText(file, "is not encoded as UTF-8") };
  }
}

function unreadable(file: string, error: unknown): Problem {
  const reasons: Record<string, { message: string; fix: string }> = {
    ENOENT: { message: "does not exist", fix: "name an existing deployment file" },
    EISDIR: { message: "is a folder", fix: "name the deployment file in it" },
    EACCES: { message: "may not be read", fix: "give yourself permission to read it" },
  };
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
  const reason = reasons[code] ?? { message: `cannot be read (${code})`, fix: "check the path and its permissions" };
  return { code: "ZTAI-CFG-001", file, ...reason };
}

function notText(file: string, message: string): Problem {
  return { code: "ZTAI-CFG-002", file, message, fix: "save it as YAML or JSON in UTF-8" };
}
