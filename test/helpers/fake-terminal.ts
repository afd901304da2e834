import { commands } from "../../cli/commands";
import { run } from "../../cli/run";

/** What one command line printed and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `ztai` in this process, without a terminal. */
export async function ztai(...args: string[]): Promise<CommandResult> {
  let stdout = "";
  let stderr = "";
  const code = await run(commands, args, {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
    today: "2026-11-20",
    cwd: () => process.cwd(),
  });
  return { code, stdout, stderr };
}
