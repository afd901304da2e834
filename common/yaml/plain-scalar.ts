/** Whether YAML would read a text without quotes as something else, or without the blanks around it. */
export function needsQuotes(text: string): boolean {
  return (
    /^(true|false|null|~|[-+]?(\d[\d_]*)?\.?\d+(e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.inf|\.nan)$/i.test(text) ||
    text !== text.trim()
  );
}

/** A text as it is to be written in YAML, in a list or by itself. */
export function asScalar(text: string): string {
  return needsQuotes(text) || /[,[\]{}:#"']/.test(text) ? JSON.stringify(text) : text;
}

/**
 * Whether a number is written so that other readers of YAML take it for another one: `010` is 8 to YAML 1.1, `0o10` text, and
 * `0x10` nobody means as a quantity.
 */
export function isAmbiguousNumber(source: string): boolean {
  return /^[-+]?0([ox]|\d)/i.test(source);
}
