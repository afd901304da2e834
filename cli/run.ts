import { CommanderError } from "commander";
import { ExitCode } from "./exit-codes";
import { createProgram } from "./program";
import type { Terminal } from "./terminal";

/**
 * Runs one command line and returns its exit code. Errors that the user can mend go to stderr without a stack trace; any
 * other is a bug of ours and says so.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = ExitCode.clean;
  const program = createProgram(terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.usage;
    if (isMendable(error)) {
      terminal.stderr.write(`${error.message}\n`);
      return ExitCode.usage;
    }
    terminal.stderr.write(`This is a bug in ztai, please report it.\n${describe(error)}\n`);
    return ExitCode.internal;
  }
}

/** An error of either half that carries one of our codes. The halves share no class, so the code is the contract. */
function isMendable(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("ZTAI-");
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
