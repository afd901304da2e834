import { Command } from "commander";
import type { Terminal } from "./terminal";
import { version } from "./version";

/** Adds one command to the program. */
export type AddCommand = (program: Command, terminal: Terminal, exit: (code: number) => void) => void;

/** The command line of `ztai` with these commands. `exit` takes the exit code of the command that ran. */
export function createProgram(
  commands: readonly AddCommand[],
  terminal: Terminal,
  exit: (code: number) => void,
): Command {
  const program = new Command("ztai")
    .description("Zero Trust for AI on Azure as code: private, keyless, logged Terraform, and a judge for any other.")
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
    })
    .showHelpAfterError("(ztai --help lists the commands and options)")
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing found, 1 findings or input that could not be judged whole, 2 wrong usage or configuration, 70 a bug in ztai.",
    );
  for (const add of commands) add(program, terminal, exit);
  return program;
}
