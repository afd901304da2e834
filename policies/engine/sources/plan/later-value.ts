import type { Json } from "../../json";
import { unknownMark } from "../../unknown";
import type { Later } from "./effective-values";
import type { PlanIndex } from "./plan-index";
import { referenceTargets, type Place, type Targets } from "./reference-targets";

type Target = Targets["found"][number];

const afterApply = "it is known only after apply";

/** Sub-resources log for themselves, and a plan does not say which of them `id` was written with. */
const withSubResources: Readonly<Record<string, readonly string[]>> = {
  azurerm_monitor_diagnostic_setting: ["azurerm_storage_account"],
};

/**
 * Writes what is known only after apply as a reference where the configuration leaves no doubt about the resource, else as
 * unknown with the resources it may come from.
 */
export function laterValue(index: PlanIndex, type: string, place: Place): Later {
  return (name, expression, { at, of }): Json => {
    if (!expression) return unknownMark(afterApply);
    const { found, hidden } = referenceTargets(index, expression, place);
    const target = candidates(index, name, found, of)[at];
    const attribute = target && (target.attribute || guessed(name));
    if (!target || !attribute || hidden || (attribute === "id" && !holdsId(name))) {
      return unknownMark(found.length === 0 ? afterApply : `${afterApply}, from ${places(found)}`);
    }
    const tail = mayHaveTail(type, target.address)
      ? unknownMark(`a plan does not say which part of ${target.address} is meant`)
      : "";
    return `\${${target.address}.${attribute}}${tail}`;
  };
}

/**
 * The targets an unknown value may come from: not those whose attribute is known already, and of several those of the type
 * that the argument is named after. None when that leaves more or fewer than there are values.
 */
function candidates(index: PlanIndex, name: string, found: readonly Target[], of: number): readonly Target[] {
  const open = found.filter(({ address, attribute }) => !index.knows(address, attribute || (guessed(name) ?? "")));
  if (open.length === of) return open;
  const type = `azurerm_${name.replace(/_ids?$/, "")}`;
  const named = open.filter(({ address }) => typeIn(address) === type);
  return named.length === of ? named : [];
}

/** `azurerm_subnet` of `module.m["a"].azurerm_subnet.s[0]`. */
function typeIn(address: string): string | undefined {
  return /(?:^|\.)([a-z][a-z0-9]*_[a-z0-9_]*)\.[A-Za-z_][\w-]*(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?$/.exec(address)?.[1];
}

function places(found: readonly Target[]): string {
  const addresses = [...new Set(found.map(({ address }) => address))];
  return addresses.length > 3 ? `one of ${addresses.length} resources` : addresses.join(" or ");
}

/** A plan leaves the attribute out after `[each.key]`: arguments that hold an id or a name are named so. */
function guessed(name: string): string | undefined {
  if (/^(principal|client|tenant|object|application)_id$/.test(name)) return name;
  if (holdsId(name)) return "id";
  return /_names?$/.test(name) ? "name" : undefined;
}

function holdsId(name: string): boolean {
  return /(^|_)(id|ids|scope|scopes|target|parent|resource)$|Ids?$|^(?:scope|value)$/.test(name);
}

function mayHaveTail(type: string, address: string): boolean {
  return (withSubResources[type] ?? []).includes(typeIn(address) ?? "");
}
