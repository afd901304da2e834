import { readFileSync } from "node:fs";
import { kept } from "../../../common/kept";
import { pathOfLabel } from "./labels";

/**
 * Reads lines of the files that an assessment of these paths names. A file is read once; of one that cannot be read
 * no line is known.
 */
export function sourceLines(paths: readonly string[]): (file: string, line: number) => string | undefined {
  const place = pathOfLabel(paths);
  const known = new Map<string, readonly string[]>();
  return (file, line) => kept(known, file, () => linesOf(place(file)))[line - 1];
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split(/\r?\n/);
  } catch {
    return [];
  }
}
