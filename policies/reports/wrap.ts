/** Columns of a terminal that says no number. */
export const usualWidth = 80;

/** Begins a line that is kept as it is; no value has it, since {@link printable} shows it as `\u0000`. */
const keep = "\u0000";
const style = /\u001b\[\d+m/g;

/** A line that keeps its length, such as code that somebody copies. */
export function verbatim(line: string): string {
  return `${keep}${line}`;
}

/**
 * The text in lines that fit, broken between words; what continues stands two columns to the right of where its line begins. A word
 * that is longer, such as an address, has a line of its own.
 *
 * @param width columns, colours not counted
 */
export function wrapLines(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => (line.startsWith(keep) ? line.slice(keep.length) : wrapLine(line, width)))
    .join("\n");
}

function wrapLine(line: string, width: number): string {
  if (columnsOf(line) <= width) return line;
  const indent = /^ */.exec(line.replace(style, ""))?.[0] ?? "";
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of line.split(" ")) {
    const longer: string = current === undefined ? word : `${current} ${word}`;
    if (current === undefined || columnsOf(longer) <= width || columnsOf(current.trim()) === 0) {
      current = longer;
    } else {
      lines.push(current.trimEnd());
      current = word === "" ? undefined : `${indent}  ${word}`;
    }
  }
  return [...lines, ...(current === undefined ? [] : [current])].join("\n");
}

/** How many columns a text takes: colours take none. */
export function columnsOf(text: string): number {
  return [...text.replace(style, "")].length;
}
