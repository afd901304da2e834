import { ExitCode } from "./exit-codes";
import type { Terminal } from "./terminal";

/**
 * Prints an error and returns the exit code for it. One that the user can mend comes without a stack trace; any other is a
 * bug of ours and says so.
 */
export function reportError(error: unknown, { stderr }: Pick<Terminal, "stderr">): number {
  if (isMendable(error)) {
    stderr.write(`${error.message}\n`);
    return ExitCode.usage;
  }
  stderr.write(`This is a bug in ztai, please report it.\n${describe(error)}\n`);
  return ExitCode.internal;
}

/** An error of either half that carries one of our codes. The halves share no class, so the code is the contract. */
function isMendable(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("ZTAI-");
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
