import { isUtf8 } from "node:buffer";
import { isUnread, readBytes } from "../read-bytes";

/** Larger files are generated data and not configuration. */
export const maximumBytes = 4 * 1024 * 1024;

/** The text of a UTF-8 file without its byte order mark, or undefined when its bytes are something else. */
export function readHclText(path: string): string | undefined {
  const bytes = readBytes(path, maximumBytes);
  if (isUnread(bytes)) return undefined;
  return isUtf8(bytes) && !bytes.includes(0) ? new TextDecoder("utf-8").decode(bytes) : undefined;
}
