import type { InstanceTarget } from "./targets";

/** Of more arguments than this, names do not tell which is which, and trying all takes the square of their number. */
const maximumNames = 50;

/** `storage_account` of an azapi resource: the last part of its ARM type, as azurerm would name it. */
export function armTypeName(type: string): string {
  const last = (type.split("@")[0] ?? "").split("/").at(-1) ?? "";
  return `azapi_${last
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/ies$/, "y")
    .replace(/s$/, "")}`;
}

/**
 * Which target each of several arguments means: the only one of a type that fits its name, and the last one left for the last
 * argument left. Nothing when there are more or fewer targets than arguments, or when two arguments have one name.
 */
export function matchByName(
  names: readonly string[],
  targets: readonly InstanceTarget[],
  typeOf: (target: InstanceTarget) => string,
): ReadonlyMap<string, InstanceTarget> {
  const matched = new Map<string, InstanceTarget>();
  if (names.length !== targets.length || names.length > maximumNames) return matched;
  if (new Set(names).size !== names.length) return matched;
  const open = new Set(names);
  const rest = new Set(targets);
  const assign = (name: string, target: InstanceTarget): void => {
    matched.set(name, target);
    open.delete(name);
    rest.delete(target);
  };
  for (let before = -1; before !== matched.size;) {
    before = matched.size;
    for (const name of open) {
      const [fitting, ...others] = [...rest].filter((target) => fits(name, typeOf(target)));
      if (fitting && others.length === 0) assign(name, fitting);
    }
  }
  const [[lastName, ...names_], [lastTarget]] = [[...open], [...rest]];
  if (lastName !== undefined && names_.length === 0 && lastTarget) assign(lastName, lastTarget);
  return matched;
}

/** `storageId` fits `azurerm_storage_account`, `workspaceResourceId` fits `azurerm_log_analytics_workspace`. */
export function fits(name: string, type: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/(_resource)?_(arm_)?ids?$/, "");
  const kind = type.replace(/^[a-z0-9]+_/, "");
  return kind === words || kind.startsWith(`${words}_`) || kind.endsWith(`_${words}`);
}

/** `azurerm_subnet` of `module.m["a"].azurerm_subnet.s[0]`. */
export function typeIn(address: string): string | undefined {
  return /(?:^|\.)([a-z][a-z0-9]*_[a-z0-9_]*)\.[A-Za-z_][\w-]*(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?$/.exec(address)?.[1];
}
