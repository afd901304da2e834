import type { Resource } from "../../../estate/resource";
import { tagOf } from "../tags";

/** Labels from open to closed, as written in the `dataClassification` tag in any case and with or without dashes. */
const labels = ["public", "general", "confidential", "highlyconfidential"];

/** The label of a resource; `undefined` when it has none, `unknown` when the tag is not known. */
export function labelOf(resource: Resource): string | undefined {
  const tag = tagOf(resource, "dataClassification");
  if (tag.state === "unknown") return "unknown";
  return tag.state === "known"
    ? String(tag.value)
        .toLowerCase()
        .replace(/[\s_-]/g, "")
    : undefined;
}

/** True for a label of the scheme. */
export function isLabel(label: string | undefined): boolean {
  return label !== undefined && labels.includes(label);
}

/** Whether the resource holds data that must stay readable to its owner only; undefined when that is not known. */
export function isConfidential(resource: Resource): boolean | undefined {
  const label = labelOf(resource);
  return label === "unknown" ? undefined : label === "confidential" || label === "highlyconfidential";
}
