/** The own entry of a table, so that a type called `constructor` never finds what all objects inherit. */
export function entry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
