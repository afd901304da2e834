import type { Located, LocatedList, Path } from "../../../common/yaml/located";

/**
 * What identifies an item of a list, by the name of the list: overlays merge items with equal keys and append the others.
 * Lists that are not named here are replaced as a whole.
 */
const itemKeys: Readonly<Record<string, readonly (readonly string[])[] | undefined>> = {
  workloads: [["name"]],
  models: [["deploymentName"], ["name"]],
  exemptions: [["control", "resource"]],
  egress: [["name"]],
  allowedModels: [["name"]],
};

/** Lays `over` upon `base`: mappings merge, lists of named things merge by name, everything else is replaced. */
export function mergeOverlay(base: Located, over: Located, path: Path = []): Located {
  if (base.kind === "map" && over.kind === "map") {
    const entries = new Map(base.entries);
    for (const [key, value] of over.entries) {
      const below = base.entries.get(key);
      entries.set(key, below ? mergeOverlay(below, value, [...path, key]) : value);
    }
    return { ...base, entries };
  }
  const keys = itemKeys[String(path.at(-1))];
  return base.kind === "list" && over.kind === "list" && keys ? mergeLists(base, over, keys) : over;
}

function mergeLists(base: LocatedList, over: LocatedList, keys: readonly (readonly string[])[]): LocatedList {
  const items = [...base.items];
  for (const item of over.items) {
    const identity = identityOf(item, keys);
    const i = identity === undefined ? -1 : base.items.findIndex((other) => identityOf(other, keys) === identity);
    const below = items[i];
    if (below) items[i] = mergeOverlay(below, item);
    else items.push(item);
  }
  return { ...base, items };
}

function identityOf(item: Located, keys: readonly (readonly string[])[]): string | undefined {
  if (item.kind !== "map") return undefined;
  for (const fields of keys) {
    const values = fields.map((field) => item.entries.get(field));
    if (values.every((value) => value?.kind === "scalar")) {
      return JSON.stringify(values.map((value) => (value?.kind === "scalar" ? value.value : null)));
    }
  }
  return undefined;
}
