import { readFileSync } from "node:fs";

/** The text of a UTF-8 file without its byte order mark, or undefined when its bytes are something else. */
export function readHclText(path: string): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return text.includes("\0") ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
