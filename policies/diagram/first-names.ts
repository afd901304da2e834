/** Names that a box lists before it counts the others. */
const listed = 3;

/** The first names, and how many more there are, each a line of a box. */
export function firstNames(names: readonly string[]): readonly string[] {
  const rest = names.length - listed;
  return [...names.slice(0, listed), ...(rest > 0 ? [`and ${rest} more`] : [])];
}
