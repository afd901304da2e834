const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * Whether the brackets of C# code close in the order in which they open; those in strings, characters and comments do not
 * count. Reads every character once.
 */
export function isBalanced(code: string): boolean {
  const open: string[] = [];
  for (let at = 0; at < code.length;) {
    const after = afterQuoted(code, at);
    if (after === undefined) return false;
    if (after > at) {
      at = after;
      continue;
    }
    const character = code.charAt(at);
    const close = closing[character];
    if (close) open.push(close);
    else if (")]}".includes(character) && character !== open.pop()) return false;
    at++;
  }
  return open.length === 0;
}

/** The index after a string, character or comment that starts here, `at` where none does, undefined where one never ends. */
function afterQuoted(code: string, at: number): number | undefined {
  const rest = code.slice(at, at + 2);
  if (rest === "//") return code.indexOf("\n", at) < 0 ? code.length : code.indexOf("\n", at);
  if (rest === "/*") return end(code.indexOf("*/", at + 2), 2);
  if (rest === '@"') return afterVerbatim(code, at + 2);
  const quote = code.charAt(at);
  return quote === '"' || quote === "'" ? afterString(code, quote, at + 1) : at;
}

function afterString(code: string, quote: string, from: number): number | undefined {
  for (let at = from; at < code.length; at++) {
    if (code.charAt(at) === "\\") at++;
    else if (code.charAt(at) === quote) return at + 1;
  }
  return undefined;
}

/** In `@"…"` a doubled quote is one quote, and a backslash is itself. */
function afterVerbatim(code: string, from: number): number | undefined {
  for (let at = from; at < code.length; at++) {
    if (code.charAt(at) !== '"') continue;
    if (code.charAt(at + 1) !== '"') return at + 1;
    at++;
  }
  return undefined;
}

function end(found: number, length: number): number | undefined {
  return found < 0 ? undefined : found + length;
}
