const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * The index after a policy expression `@(...)` or `@{...}` that starts at `from`, or -1 when its brackets do not close.
 * Brackets within C# strings, characters and comments do not count; a quote may be written as an entity. Reads every
 * character once.
 */
export function endOfExpression(source: string, from: number): number {
  const open: string[] = [];
  for (let at = from + 1; at < source.length;) {
    const skipped = endOfQuoted(source, at);
    if (skipped !== at) {
      at = skipped;
      continue;
    }
    const character = source.charAt(at);
    const close = closing[character];
    if (close) open.push(close);
    else if (character === open.at(-1)) open.pop();
    else if (character === ")" || character === "]" || character === "}") return -1;
    at++;
    if (open.length === 0) return at;
  }
  return -1;
}

/** The index after a string, character or comment that starts here, else `at`. */
function endOfQuoted(source: string, at: number): number {
  const character = source.charAt(at);
  if (character === "/" && source.startsWith("//", at)) return after(source, "\n", at + 2);
  if (character === "/" && source.startsWith("/*", at)) return after(source, "*/", at + 2);
  if (character === "@" && source.startsWith('@"', at)) return endOfVerbatim(source, at + 2);
  if (character === '"' || character === "'") return endOfString(source, character, at + 1);
  if (character === "&" && source.startsWith("&quot;", at)) return endOfString(source, "&quot;", at + 6);
  return character === "&" && source.startsWith("&apos;", at) ? endOfString(source, "&apos;", at + 6) : at;
}

function after(source: string, what: string, from: number): number {
  const found = source.indexOf(what, from);
  return found < 0 ? source.length : found + what.length;
}

function endOfString(source: string, quote: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source.charAt(at) === "\\") at++;
    else if (source.startsWith(quote, at)) return at + quote.length;
  }
  return source.length;
}

/** In `@"…"` a doubled quote is one quote and a backslash is itself. */
function endOfVerbatim(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source.charAt(at) !== '"') continue;
    if (source.charAt(at + 1) !== '"') return at + 1;
    at++;
  }
  return source.length;
}
