/**
 * Tags that the kit sets itself. An organization's own tags have other names, which Azure compares without case
 * (https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations, read in November 2026).
 */
export const ownTags = ["environment", "owner", "workload", "managedBy", "costCenter", "dataClassification"] as const;

/** Most tags of a resource, from the same page. */
export const maximumTags = 50;

/**
 * The beginning of a tag's name that Azure reserves, in any case; undefined when it begins otherwise.
 * https://learn.microsoft.com/rest/api/resources/tags/create-or-update, read in November 2026.
 */
export function reservedTagPrefix(name: string): string | undefined {
  return ["microsoft", "azure", "windows"].find((prefix) => name.toLowerCase().startsWith(prefix));
}

/** Tags one after another: the later win over those of the same name, which Azure compares without case. */
export function mergeTags(...all: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const merged = new Map<string, readonly [name: string, value: string]>();
  for (const tag of all.flatMap((tags) => Object.entries(tags))) merged.set(tag[0].toLowerCase(), tag);
  return Object.fromEntries(merged.values());
}

/** Most tags of a private DNS zone and of its records, from the same page. */
export const maximumZoneTags = 15;

/** Whether a private DNS zone takes a tag of this name, from the same page. */
export function isZoneTag(name: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(name);
}

/**
 * The tags that a private DNS zone takes: names of letters, digits, hyphens and underscores that begin with no digit, fifteen at
 * most, the kit's own first. Azure DNS drops or refuses others
 * (https://github.com/hashicorp/terraform-provider-azurerm/issues/6129).
 */
export function tagsOfZone(tags: Readonly<Record<string, string>>): Record<string, string> {
  const isOwn = (name: string) => (ownTags as readonly string[]).includes(name);
  const taken = Object.entries(tags).filter(([name]) => isZoneTag(name));
  const others = taken.filter(([name]) => !isOwn(name));
  const own = taken.filter(([name]) => isOwn(name));
  return Object.fromEntries([...own, ...others].slice(0, maximumZoneTags));
}
