/** What a command needs from the process: so that tests need no process of their own. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day to judge by. @default - today in UTC, so that it is the same on every machine of a team */
  readonly today?: string;
  cwd(): string;
}

/** True when output may be coloured: a terminal, and nobody asked for none (https://no-color.org). */
export function wantsColor(terminal: Terminal, asked = true): boolean {
  return asked && terminal.stdout.isTTY === true && !terminal.env["NO_COLOR"];
}

/** The day to judge by, as `2026-11-20`. */
export function today(terminal: Pick<Terminal, "today">): string {
  return terminal.today ?? new Date().toISOString().slice(0, 10);
}
