/** Colours of the terminal report; without colour the text is the same. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

const escape = "\u001b[";

/** @param color whether the output understands ANSI colours */
export function paint(color: boolean): Paint {
  const style = (code: number) => (text: string) => (color ? `${escape}${code}m${text}${escape}0m` : text);
  return { bold: style(1), dim: style(2), red: style(31), green: style(32), yellow: style(33) };
}

/** Characters that end a line or turn the order of what follows around, so that a name reads as another. */
const reordering = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Terraform values may carry anything: control characters never reach the terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").replace(reordering, "");
}
