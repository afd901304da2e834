import { escaped } from "../common/printable";
import { wantsColor, type Terminal } from "./terminal";

/** Characters that steer a terminal, and marks that turn the order of what follows around; not line breaks, as CSV has them, and tabs. */
const steering =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;
/** To the start of the line, and nothing left in it. */
const startOver = "\r\u001b[2K";
/** The colours that reports are painted in. */
const colour = /^\u001b\[(?:0|1|2|31|32|33)m/;

/**
 * A terminal that shows what would steer it, as `\u001b`: names and values in Terraform may hold anything. In JSON, where such
 * a character stands in a text only, that is the same value. Reports escape their values themselves; colours pass a terminal.
 */
export function guardTerminal(terminal: Terminal): Terminal {
  const { stdout, stderr } = terminal;
  const isPainted = wantsColor(terminal);
  return {
    env: terminal.env,
    today: terminal.today,
    cwd: () => terminal.cwd(),
    stdout: {
      isTTY: stdout.isTTY,
      get columns() {
        return stdout.columns;
      },
      write: (text) => stdout.write(shown(text, isPainted)),
    },
    stderr: {
      isTTY: stderr.isTTY,
      write: (text) => stderr.write(shown(text, false)),
      ...(stderr.isTTY === true
        ? { rewrite: (text: string) => stderr.write(`${startOver}${shown(text, false)}`) }
        : {}),
    },
  };
}

function shown(text: string, isPainted: boolean): string {
  return text.replace(steering, (character, at: number) =>
    isPainted && character === "\u001b" && colour.test(text.slice(at, at + 6)) ? character : escaped(character),
  );
}
