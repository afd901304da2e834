import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { systemReason } from "../common/system-error";
import { ZtaiError } from "../common/ztai-error";
import { deferringSignals } from "./deferring-signals";
import type { Terminal } from "./terminal";

/**
 * Writes a report to a file, whole or not at all, or to standard output.
 *
 * @param flag the option that named the file
 * @throws ZtaiError ZTAI-OUT-003 when the file cannot be written.
 */
export async function writeReport(terminal: Terminal, report: string, file?: string, flag = "--output"): Promise<void> {
  if (file === undefined) {
    terminal.stdout.write(report);
    return;
  }
  try {
    await deferringSignals(() => write(report, file));
  } catch (error) {
    throw new ZtaiError(
      "ZTAI-OUT-003",
      `${file} cannot be written (${systemReason(error)})`,
      `give another file with ${flag}`,
    );
  }
}

/** A full disk must not leave half a report where a pipeline looks for one; what is not a file, such as a pipe, is written to. */
function write(report: string, file: string): void {
  if (!isFile(file)) return writeFileSync(file, report);
  const part = `${file}.part`;
  try {
    writeFileSync(part, report);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}
