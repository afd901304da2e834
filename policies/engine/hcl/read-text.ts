import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";

/** The text of a UTF-8 file without its byte order mark, or undefined when its bytes are something else. */
export function readHclText(path: string): string | undefined {
  const bytes = readFileSync(path);
  return isUtf8(bytes) && !bytes.includes(0) ? new TextDecoder("utf-8").decode(bytes) : undefined;
}
