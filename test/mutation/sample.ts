/** Chooses which mutants the gate judges; another seed chooses others. */
const seed = "2026-11-28";

/** Out of a hundred mutants those that the gate judges; all of them in the whole matrix. */
const percent = 12;

/** Whether the gate judges what has this name. */
export function isSampled(name: string, whole: boolean): boolean {
  return whole || hash(`${seed} ${name}`) % 100 < percent;
}

/** FNV-1a over the characters. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value >>> 0;
}
