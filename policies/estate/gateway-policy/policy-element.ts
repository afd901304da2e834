/** An element of a gateway policy. */
export interface PolicyElement {
  /** Lower case, without a prefix. */
  readonly name: string;
  /** Values with entities decoded, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PolicyElement[];
  /** Text directly in it, with entities decoded and trimmed. */
  readonly text: string;
}

/** Stands in the text of a policy for a part that is not known; private use, so no policy holds it. */
export const unknownMarker = "\uE000";

/** Stands for the id of the tenant that the deployment itself signs in to. */
export const ownTenant = "\uE001";

/** True when a part of the text is not known. */
export function isPartlyUnknown(text: string): boolean {
  return text.includes(unknownMarker);
}

/** A C# expression that the gateway evaluates for each request. */
export function isExpression(text: string): boolean {
  return /^@[({]/.test(text.trim());
}

/** The element and all below it, in the order of the text. */
export function* everyElement(element: PolicyElement): Iterable<PolicyElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** The first child of a name. */
export function childOf(element: PolicyElement, name: string): PolicyElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** All texts of children of a name, such as the audiences in `audiences`. */
export function textsOf(element: PolicyElement, list: string, item: string): readonly string[] {
  const found = childOf(element, list)?.children ?? [];
  return found.filter((child) => child.name === item).map((child) => child.text);
}
