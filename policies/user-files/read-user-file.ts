import type { Problem } from "../../common/problem";
import { readText } from "../../common/read-text";
import { size } from "../../common/read-bytes";
import { parseUserFile } from "./parse-user-file";
import type { UserFile } from "./user-file";

/** Ten thousand exemptions fit; what is larger was not written by people. */
const maximumBytes = 4 * 1024 * 1024;

/** Reads a YAML or JSON file. Never throws: what is wrong with it is in the problems, all at once. */
export function readUserFile(path: string): { readonly parsed?: UserFile; readonly problems: readonly Problem[] } {
  const file = path.split("\\").join("/");
  const read = readText(path, { maximumBytes, pipes: true });
  if ("text" in read) return parseUserFile(file, read.text);
  const { kind, found } = read.fault;
  const allowed = kind === "too-large" ? `at most ${size(maximumBytes)}` : "a readable UTF-8 file of YAML or JSON";
  const fix = "check the path and the file";
  return { problems: [{ code: "ZTAI-POL-050", level: "error", file, place: "", found, allowed, fix }] };
}
