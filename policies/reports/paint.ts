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
