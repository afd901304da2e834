import { childOf, isOpen, type PolicyElement } from "../../../estate/gateway-policy/policy-element";

/** Whether a section of a policy does something for every request, for some, for none, or cannot be told. */
export type Presence = "always" | "sometimes" | "unknown" | "never";

/** Finds a fragment by its id; undefined when the input does not hold it. */
export type Fragments = (id: string) => PolicyElement | undefined;

/** Recognises an element; "unknown" when a part that decides is not known. */
export type Wanted = (element: PolicyElement) => boolean | "unknown";

/** Fragments may include one another, but not endlessly. */
const deepest = 8;

/** How surely the policies in `section` do what is wanted: within every branch of a choice counts, within some does not. */
export function presenceIn(section: PolicyElement, wanted: Wanted, fragments: Fragments, depth = 0): Presence {
  const found = section.children.map((child) => presenceOf(child, wanted, fragments, depth));
  return best(isOpen(section.text) ? [...found, "unknown"] : found);
}

/** The surest of several, any of which suffices. */
export function best(found: readonly Presence[]): Presence {
  return (["always", "sometimes", "unknown"] as const).find((presence) => found.includes(presence)) ?? "never";
}

/** What holds when one of several applies and nobody knows which. */
export function every(found: readonly Presence[]): Presence {
  if (found.length === 0 || found.every((presence) => presence === "never")) return "never";
  if (found.every((presence) => presence === "always")) return "always";
  return found.some((presence) => presence === "always" || presence === "sometimes") ? "sometimes" : "unknown";
}

function presenceOf(element: PolicyElement, wanted: Wanted, fragments: Fragments, depth: number): Presence {
  const match = wanted(element);
  if (match === true) return "always";
  if (match === "unknown") return "unknown";
  if (element.name === "choose") {
    const branches = element.children.map((branch) => presenceIn(branch, wanted, fragments, depth));
    return every(childOf(element, "otherwise") ? branches : [...branches, "never"]);
  }
  if (element.name !== "include-fragment") return presenceIn(element, wanted, fragments, depth);
  const fragment = depth < deepest ? fragments(element.attributes.get("fragment-id") ?? "") : undefined;
  return fragment ? presenceIn(fragment, wanted, fragments, depth + 1) : "unknown";
}
