import { writeFileSync } from "node:fs";
import { ZtaiError } from "../constructs/core/errors";
import type { Terminal } from "./terminal";

/**
 * Writes a report to a file, or to standard output.
 *
 * @throws ZtaiError ZTAI-OUT-003 when the file cannot be written.
 */
export function writeReport(terminal: Terminal, report: string, file?: string): void {
  if (file === undefined) {
    terminal.stdout.write(report);
    return;
  }
  try {
    writeFileSync(file, report);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new ZtaiError("ZTAI-OUT-003", `${file} cannot be written (${reason})`, "give another file with --output");
  }
}
