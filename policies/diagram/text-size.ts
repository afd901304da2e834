/** Height of a line in a picture, in pixels. */
export const lineHeight = 17;

/** Size of the letters of a picture, in pixels. */
export const fontSize = 13;

/**
 * Widths of the characters from the space to the tilde, in thousandths of the size of the letters, as Helvetica has them; Arial and
 * Liberation Sans are made to the same widths. Source: Adobe Core 14 font metrics, Helvetica.afm.
 */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Of a character of another script. */
const widest = 1000;

/** Room for bold letters, and for a system that has another font. */
const slack = 1.12;

/** How wide a text is drawn at most, in pixels. Does not ask the machine, so that a picture is the same everywhere. */
export function textWidth(text: string): number {
  const units = Array.from(text, (char) => widths[(char.codePointAt(0) ?? 0) - 32] ?? widest);
  return Math.ceil((units.reduce((sum, width) => sum + width, 0) / 1000) * fontSize * slack);
}

/** A text that fits: its middle is left out where it is too long, since names differ at their ends. */
export function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const chars = Array.from(text);
  for (let keep = Math.min(chars.length - 1, width); keep > 2; keep -= 1) {
    const head = Math.ceil(keep / 2);
    const short = `${chars.slice(0, head).join("")}…${chars.slice(chars.length - (keep - head)).join("")}`;
    if (textWidth(short) <= width) return short;
  }
  return "…";
}

/** A text in lines that fit, broken between words; a word that is too long is shortened. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(shortened(word, width));
  }
  return lines;
}
