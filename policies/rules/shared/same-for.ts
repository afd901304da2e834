import type { Requirement } from "./require";

/** The same requirements for each of several types, as `attributeRule` takes them. */
export function sameFor(
  types: readonly string[],
  requirements: readonly Requirement[],
): Readonly<Record<string, readonly Requirement[]>> {
  return Object.fromEntries(types.map((type) => [type, requirements]));
}
