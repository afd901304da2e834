import { CommanderError, InvalidArgumentError } from "commander";
import { ExitCode } from "./exit-codes";
import { guardTerminal } from "./guard-terminal";
import type { AddCommand } from "./program";
import { createProgram } from "./program";
import { reportError } from "./report-error";
import type { Terminal } from "./terminal";

/** Runs one command line with these commands and returns its exit code. Errors go to stderr. */
export async function run(commands: readonly AddCommand[], args: readonly string[], given: Terminal): Promise<number> {
  const terminal = guardTerminal(given);
  let exitCode: number = ExitCode.clean;
  const program = createProgram(commands, terminal, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander prints what it throws itself; a command that throws this has passed it by.
    if (error instanceof InvalidArgumentError) terminal.stderr.write(`error: ${error.message}\n`);
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.clean : ExitCode.usage;
    return reportError(error, terminal);
  }
}
