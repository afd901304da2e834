import { readFileSync, statSync } from "node:fs";
import type { Problem } from "../../common/problem";
import { systemReason } from "../estate/loaders/read-file";
import { parseUserFile } from "./parse-user-file";
import type { UserFile } from "./user-file";

/** Ten thousand exemptions fit; what is larger was not written by people. */
const maximumBytes = 4 * 1024 * 1024;

/** Reads a YAML or JSON file. Never throws: what is wrong with it is in the problems, all at once. */
export function readUserFile(path: string): { readonly parsed?: UserFile; readonly problems: readonly Problem[] } {
  const label = path.split("\\").join("/");
  const refused = (found: string, allowed: string): { readonly problems: readonly Problem[] } => {
    const fix = "check the path and the file";
    return { problems: [{ code: "ZTAI-POL-050", level: "error", file: label, place: "", found, allowed, fix }] };
  };
  try {
    const status = statSync(path);
    if (!status.isFile()) return refused("no file", "a YAML or JSON file");
    if (status.size > maximumBytes) return refused(`${status.size} bytes`, `at most ${maximumBytes} bytes`);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return parseUserFile(label, text);
  } catch (error) {
    const found = error instanceof TypeError ? "bytes that are not UTF-8" : systemReason(error);
    return refused(found, "a readable UTF-8 file");
  }
}
