import { isObject } from "../../../common/json";
import type { Resource } from "../../estate/resource";
import type { Value } from "../../estate/value";

/**
 * The value of a tag. Azure does not tell apart names that differ in case.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources
 */
export function tagOf(resource: Resource, name: string): Value {
  const written = resource.value(`tags.${name}`);
  if (written.state !== "absent") return written;
  const tags = resource.value("tags");
  const names = tags.state === "known" && isObject(tags.value) ? Object.keys(tags.value) : [];
  const other = names.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return other === undefined ? written : resource.value(`tags.${other}`);
}
