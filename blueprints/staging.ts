import { existsSync, mkdirSync, mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ZtaiError } from "../common/ztai-error";

const prefix = ".staging-";

/** Whether a name in an output folder is that of a staging folder, such as a killed run leaves behind. */
export function isStaging(name: string): boolean {
  return name.startsWith(prefix);
}

/**
 * Runs `work` with an empty folder inside `output`: on the same file system, so that its files can be moved out, and in the
 * only place that has to be writable. The folder is removed at the end; after an error so are the folders made for it.
 *
 * @throws ZtaiError ZTAI-OUT-005 when the file system refuses
 */
export function withStaging(output: string, work: (staging: string) => void): void {
  let made: string | undefined;
  let staging: string | undefined;
  try {
    made = makeFolders(output);
    staging = mkdtempSync(join(output, prefix));
    work(staging);
    made = undefined;
  } catch (error) {
    throw isRefusal(error) ? cannotWrite(output, error) : error;
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(output, made);
  }
}

/**
 * Makes `folder` and what is missing above it, and returns the topmost one that it made. Node's own recursion never ends
 * where the system answers that an existing folder does not exist, as below /proc.
 */
function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const top = makeFolders(dirname(folder));
  mkdirSync(folder);
  return top ?? folder;
}

/** An error of the operating system: it says which call failed. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === "object" && error !== null && "syscall" in error && "code" in error;
}

function cannotWrite(output: string, { code = "unknown reason" }: NodeJS.ErrnoException): ZtaiError {
  return new ZtaiError("ZTAI-OUT-005", `${output} cannot be written (${code})`, "give another folder with --output");
}

/** Removes the folders from `folder` up to `top` that hold nothing. */
function removeEmpty(folder: string, top: string): void {
  try {
    for (let empty = folder; ; empty = dirname(empty)) {
      rmdirSync(empty);
      if (empty === top) return;
    }
  } catch {
    // Somebody else put something there in the meantime: it stays.
  }
}
