/** Columns of a terminal that is not asked how wide it is. */
export const columns = 80;

/**
 * Breaks a text between words so that no line is longer than a terminal is wide; a word that is longer stays whole.
 * @param first what the first line begins with; the others begin with as many spaces
 */
export function wrap(text: string, first = "", width = columns): string {
  const indent = " ".repeat(first.length);
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(" ")) {
    const isEmpty = line === first || line === indent;
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line += isEmpty ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}
