/** A stream of the process, as far as its end matters. */
interface Output {
  write(text: string, done: () => void): unknown;
}

/** What `endProcess` ends. */
interface Ending {
  readonly stdout: Output;
  readonly stderr: Output;
  exit(code: number): void;
}

/**
 * Ends the process once all that was written has left it. Waiting for an idle event loop instead takes seconds: timers of the
 * HCL parser's runtime keep it alive with nothing left to do. A stream whose reader is gone calls back as well.
 */
export function endProcess(code: number, { stdout, stderr, exit }: Ending): void {
  stdout.write("", () => void stderr.write("", () => exit(code)));
}
