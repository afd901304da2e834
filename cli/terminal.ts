/** What a command needs from the process: so that tests need no process of their own. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: {
    write(text: string): unknown;
    readonly isTTY?: boolean;
    /** Puts a text in place of the line that the cursor is in. @default - not a terminal */
    rewrite?(text: string): unknown;
  };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day to judge by. @default - today in UTC, so that it is the same on every machine of a team */
  readonly today?: string;
  cwd(): string;
}

/**
 * True when output may be coloured. The first that says something decides: `--no-color`; `FORCE_COLOR`, as Node.js takes it (`0` and
 * `false` are none); `NO_COLOR` (https://no-color.org); a terminal that knows nothing but text (`TERM=dumb`); whether it is one.
 */
export function wantsColor({ stdout, env }: Pick<Terminal, "stdout" | "env">, asked = true): boolean {
  const forced = env["FORCE_COLOR"];
  if (!asked) return false;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"] || env["TERM"] === "dumb") return false;
  return stdout.isTTY === true;
}

/** Columns that a report has: those of the terminal, and 80 where there is none or it says no number. */
export function widthOf({ stdout }: Pick<Terminal, "stdout">): number {
  const narrowest = 40;
  const columns = stdout.isTTY === true ? (stdout.columns ?? 0) : 0;
  return columns > 0 ? Math.max(narrowest, columns) : 80;
}

/** The day to judge by, as `2026-11-20`. */
export function today(terminal: Pick<Terminal, "today">): string {
  return terminal.today ?? new Date().toISOString().slice(0, 10);
}
