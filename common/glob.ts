/** Longest pattern taken; longer ones match nothing. */
export const maximumGlobLength = 512;

/**
 * Matches `*` (any characters, also none) and `?` (one character) against the whole text, ignoring case. Goes back
 * to the last star only, so that no pattern makes it slower than pattern times text.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  if (pattern.length > maximumGlobLength) return false;
  const glob = pattern.toLowerCase();
  const subject = text.toLowerCase();
  let at = 0;
  let star = -1;
  let resume = 0;
  let g = 0;
  while (at < subject.length) {
    if (glob[g] === "*") {
      star = g++;
      resume = at;
    } else if (glob[g] === "?" || (g < glob.length && glob[g] === subject[at])) {
      g++;
      at++;
    } else if (star >= 0) {
      g = star + 1;
      at = ++resume;
    } else return false;
  }
  while (glob[g] === "*") g++;
  return g === glob.length;
}
