/** What a command needs from the process: so that tests need no process of their own. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** True when output may be coloured: a terminal, and nobody asked for none (https://no-color.org). */
export function wantsColor(terminal: Terminal, asked = true): boolean {
  return asked && terminal.stdout.isTTY === true && !terminal.env["NO_COLOR"];
}

/** Today's date as `2026-11-20`, in UTC, so that it is the same on every machine of a team. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
