import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from "node:fs";
import { systemCode } from "./system-error";

/** Why nothing was read; `found` says it for a problem. */
export interface ReadFailure {
  readonly kind: "folder" | "device" | "pipe" | "too-large";
  readonly found: string;
}

/** How a file may be read. */
export interface ReadOptions {
  /** More than these are not read. */
  readonly maximumBytes: number;
  /**
   * Also reads a pipe, such as `<(terraform show -json plan)`, until its writer closes it. For what the user named: a pipe
   * that merely lies in a folder could wait for ever. @default false
   */
  readonly pipes?: boolean;
}

const chunkBytes = 1024 * 1024;
/** Milliseconds between two looks at a pipe that has nothing to give yet. */
const pause = 5;

/**
 * Reads a regular file, a pipe where it may, or standard input (`0`), and never more than it may. Devices and sockets are
 * not opened.
 * @throws the error of the system when it cannot be opened or read
 */
export function readBytes(path: string | 0, options: ReadOptions): Buffer | ReadFailure {
  if (path === 0) return readAll(0, chunkBytes, options.maximumBytes);
  const refused = refusal(statSync(path), options);
  if (refused) return refused;
  const file = openSync(path, constants.O_RDONLY);
  try {
    const { size } = fstatSync(file);
    return size > options.maximumBytes ? tooLarge(options) : readAll(file, size + 1, options.maximumBytes);
  } finally {
    closeSync(file);
  }
}

/** True for what `readBytes` did not read. */
export function isUnread(read: Buffer | ReadFailure): read is ReadFailure {
  return "kind" in read;
}

function refusal(status: Stats, { pipes = false }: ReadOptions): ReadFailure | undefined {
  if (status.isFile() || (status.isFIFO() && pipes)) return undefined;
  if (status.isDirectory()) return { kind: "folder", found: "a folder where a file is expected" };
  return status.isFIFO() ? { kind: "pipe", found: "a pipe" } : { kind: "device", found: "a device or a socket" };
}

/** Until nothing more comes: the size that the system tells is a hint, and is 0 for pipes. */
function readAll(file: number, expected: number, maximumBytes: number): Buffer | ReadFailure {
  let bytes = Buffer.allocUnsafe(expected);
  let total = 0;
  for (;;) {
    if (total === bytes.length) bytes = Buffer.concat([bytes], 2 * total + chunkBytes);
    const length = readSome(file, bytes.subarray(total));
    if (length === 0) return bytes.subarray(0, total);
    total += length;
    if (total > maximumBytes) return tooLarge({ maximumBytes });
  }
}

function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = systemCode(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function tooLarge({ maximumBytes }: ReadOptions): ReadFailure {
  return { kind: "too-large", found: `more than ${size(maximumBytes)}` };
}

/** `4 MiB`, for a limit that is a whole number of them. */
export function size(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}
