import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";

/** What is no file, or has more bytes than are read; `found` says which, for a problem. */
export interface Unread {
  readonly found: string;
  readonly tooLarge: boolean;
}

/** Pipes that the shell hands over: `<(terraform show -json plan)`. Reading any other pipe could wait for ever. */
const handedOver = /^(\/dev\/(fd\/\d+|stdin)|\/proc\/self\/fd\/\d+)$/;
const chunkBytes = 1024 * 1024;
/** Milliseconds between two looks at a pipe that has nothing to give yet. */
const pause = 5;

/**
 * Reads a regular file, a pipe that the shell handed over, or standard input (`0`), and never more than `maximum` bytes.
 * Devices, sockets and other pipes are not opened.
 * @throws the error of the system when it cannot be opened or read
 */
export function readBytes(path: string | 0, maximum: number): Buffer | Unread {
  if (path === 0) return readAll(0, chunkBytes, maximum);
  if (!handedOver.test(path) && !statSync(path).isFile())
    return { found: "something that is no file", tooLarge: false };
  const file = openSync(path, constants.O_RDONLY);
  try {
    const { size } = fstatSync(file);
    return size > maximum ? tooLarge(size) : readAll(file, size + 1, maximum);
  } finally {
    closeSync(file);
  }
}

/** True for what `readBytes` did not read. */
export function isUnread(read: Buffer | Unread): read is Unread {
  return "tooLarge" in read;
}

/** `ENOENT` and the like of an error of the system. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Until nothing more comes: the size that the system tells is a hint, and is 0 for pipes. */
function readAll(file: number, expected: number, maximum: number): Buffer | Unread {
  let bytes = Buffer.allocUnsafe(expected);
  let total = 0;
  for (;;) {
    if (total === bytes.length) bytes = Buffer.concat([bytes], 2 * total + chunkBytes);
    const length = readSome(file, bytes.subarray(total));
    if (length === 0) return bytes.subarray(0, total);
    total += length;
    if (total > maximum) return tooLarge(total);
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

function tooLarge(bytes: number): Unread {
  return { found: `${Math.round(bytes / 1024 / 1024)} MiB or more`, tooLarge: true };
}
