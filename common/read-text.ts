import { isUtf8 } from "node:buffer";
import { isUnread, readBytes, type ReadOptions, type ReadFailure } from "./read-bytes";
import { systemCode, systemReason } from "./system-error";

/** Why a text could not be read; `found` says it for a problem. */
export interface TextFault {
  readonly kind: ReadFailure["kind"] | "missing" | "forbidden" | "unreadable" | "utf-16" | "binary" | "encoding";
  readonly found: string;
}

/** The text of a file, or why there is none. */
export type ReadText = { readonly text: string } | { readonly fault: TextFault };

/** Reads UTF-8 text, with or without byte order mark; `0` is standard input. Never throws. */
export function readText(path: string | 0, options: ReadOptions): ReadText {
  try {
    const bytes = readBytes(path, options);
    return isUnread(bytes) ? { fault: bytes } : decoded(bytes);
  } catch (error) {
    return { fault: { kind: faultKinds[systemCode(error) ?? ""] ?? "unreadable", found: systemReason(error) } };
  }
}

const faultKinds: Readonly<Record<string, TextFault["kind"]>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EISDIR: "folder",
};

function decoded(bytes: Buffer): ReadText {
  if (isUtf8(bytes)) {
    if (bytes.includes(0)) return { fault: { kind: "binary", found: "a binary file" } };
    return { text: new TextDecoder("utf-8").decode(bytes) };
  }
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return { fault: { kind: "utf-16", found: "text encoded as UTF-16" } };
  return bytes.includes(0)
    ? { fault: { kind: "binary", found: "a binary file" } }
    : { fault: { kind: "encoding", found: "bytes that are not UTF-8" } };
}
