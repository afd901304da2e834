import { size } from "../../../common/read-bytes";
import { readText, type TextFault } from "../../../common/read-text";
import type { Problem } from "../../../common/problem";
import { standardInput } from "../../../common/standard-input";

/** Larger files are not deployment files. */
const maximumBytes = 1024 * 1024;

/** Reads a deployment file, a pipe, or standard input (`-`) as text: UTF-8, with or without byte order mark. */
export function readSource(file: string): { text: string } | { problem: Problem } {
  const read = readText(file === standardInput ? 0 : file, { maximumBytes, pipes: true });
  return "text" in read ? read : { problem: { file, ...reasons[read.fault.kind] } };
}

const unreadable = { code: "ZTAI-CFG-001", message: "cannot be read", fix: "check the path and its permissions" };
const notText = { code: "ZTAI-CFG-002", fix: "save it as YAML or JSON in UTF-8" };

const reasons: Readonly<Record<TextFault["kind"], Pick<Problem, "code" | "message" | "fix">>> = {
  missing: { code: "ZTAI-CFG-001", message: "does not exist", fix: "name an existing deployment file" },
  folder: { code: "ZTAI-CFG-001", message: "is a folder", fix: "name the deployment file in it" },
  forbidden: { code: "ZTAI-CFG-001", message: "may not be read", fix: "give yourself permission to read it" },
  unreadable,
  pipe: unreadable,
  device: { code: "ZTAI-CFG-001", message: "is a device or a socket", fix: "name a file, or - for standard input" },
  "too-large": { ...notText, message: `is larger than ${size(maximumBytes)}`, fix: "name a deployment file" },
  "utf-16": { ...notText, message: "is encoded as UTF-16" },
  binary: { ...notText, message: "is a binary file" },
  encoding: { ...notText, message: "is not encoded as UTF-8" },
};
