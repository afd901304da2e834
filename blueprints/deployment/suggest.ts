/** The candidate that `text` is most likely meant to be; undefined when none is near. */
export function suggest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = simplify(text);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, simplify(candidate));
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return best && best.distance <= limit ? best.candidate : undefined;
}

/** Spelling without case, hyphens, underscores and blanks: `Address_Space` is meant to be `addressSpace`. */
function simplify(text: string): string {
  return text.toLowerCase().replace(/[-_\s]/g, "");
}

/** Levenshtein distance: how many characters must be inserted, deleted or replaced. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
