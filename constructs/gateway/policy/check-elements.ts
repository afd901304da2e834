import { factsOf, type ElementFacts } from "./known-elements";
import { policyError } from "./policy-error";
import type { FragmentName, Section } from "./policy-fragment";
import type { XmlElement } from "./xml/policy-element";

/**
 * Holds what a fragment adds to a section to the reference of each policy.
 *
 * @throws ZtaiError ZTAI-CON-023 for an element, an attribute or a place that the reference does not know
 */
export function checkSection(fragment: FragmentName, section: Section, elements: readonly XmlElement[]): void {
  for (const element of elements) checkPolicy(fragment, section, element);
}

function checkPolicy(fragment: FragmentName, section: Section, element: XmlElement): void {
  const facts = factsOf(element.name);
  if (!facts?.sections) throw refusal(fragment, `<${element.name}> is no policy`, "use one of known-elements.ts");
  if (!facts.sections.includes(section)) {
    throw refusal(fragment, `<${element.name}> stands in ${section}`, `it may stand in ${facts.sections.join(", ")}`);
  }
  checkInside(fragment, section, element, facts);
}

function checkInside(fragment: FragmentName, section: Section, element: XmlElement, facts: ElementFacts): void {
  const { attributes = [], required = [], children = [] } = facts;
  const given = Object.keys(element.attributes);
  const unknown = given.find((name) => !attributes.includes(name));
  if (unknown) {
    throw refusal(
      fragment,
      `<${element.name}> has no attribute ${unknown}`,
      `it has ${attributes.join(", ") || "none"}`,
    );
  }
  const missing = required.find((name) => !given.includes(name));
  if (missing) throw refusal(fragment, `<${element.name}> lacks ${missing}`, `give it: ${required.join(", ")}`);
  if (children === "policies") {
    for (const child of element.children) checkPolicy(fragment, section, child);
    return;
  }
  let last = 0;
  for (const child of element.children) {
    const place = children.indexOf(child.name);
    if (place < last) {
      const fix = `it takes ${children.join(", ") || "no elements"}, in this order`;
      throw refusal(fragment, `<${child.name}> stands in <${element.name}>`, fix);
    }
    last = place;
    checkInside(fragment, section, child, factsOf(child.name) ?? {});
  }
}

function refusal(fragment: FragmentName, message: string, fix: string) {
  return policyError(`fragment ${fragment}: ${message}`, fix);
}
