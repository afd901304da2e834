/** Text that YAML reads as the same text without quotes. */
const plain = /^[A-Za-z](?:[\w .,@/()-]*[\w.@/()-])?$/;
/** Words that YAML reads as something else than text. */
const reserved = /^(?:true|false|null)$/i;
/** What JSON leaves as it is and YAML does not allow, or nobody would see. */
const invisible = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A string as one line of YAML. */
export function yamlText(text: string): string {
  if (plain.test(text) && !reserved.test(text)) return text;
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(invisible, escaped);
}

/** Text as comment lines of at most `width` characters, words kept whole. */
export function yamlComment(text: string, indent: string, width = 116): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(/\s+/)) {
    if (line.length + 1 + word.length > width && line !== `${indent}#`) {
      lines.push(line);
      line = `${indent}#  `;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
