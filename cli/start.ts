import { endProcess } from "./end-process";
import { ExitCode } from "./exit-codes";
import type { AddCommand } from "./program";
import { run } from "./run";

/** Runs the command line of this process, and ends it. */
export function start(commands: readonly AddCommand[]): void {
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    // A reader that stops early, such as `head`, is not an error.
    if (code === "EPIPE") return;
    process.stderr.write(`standard output cannot be written (${code}); write to another place [ZTAI-OUT-003]\n`);
    process.exit(ExitCode.usage);
  });

  void run(commands, process.argv.slice(2), process).then((code) => endProcess(code, process));
}
