import type { Json } from "../../../../common/json";
import { unknownMark } from "../../unknown";
import type { Links, Position } from "./effective-values";
import { matchByName, typeIn } from "./match-by-name";
import type { PlanIndex } from "./plan-index";
import { planSecrets } from "./plan-secrets";
import { referenceTargets, type Place, type Targets } from "./reference-targets";
import { entry } from "../../../../common/table";

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
export function planLinks(index: PlanIndex, type: string, place: Place): Links {
  return {
    later: (name, expression, position): Json => {
      if (!expression) return unknownMark(afterApply);
      const { found, hidden } = referenceTargets(index, expression, place);
      const target = candidate(index, name, found, position);
      const attribute = target && (target.attribute || guessed(name));
      if (!target || !attribute || hidden || (attribute === "id" && !holdsId(name))) {
        const isAlone = position.of === 1 && (position.leaves ?? []).length <= 1;
        const secrets = position.sensitive || isAlone ? planSecrets(index, expression, place) : [];
        return unknownMark(found.length === 0 ? afterApply : `${afterApply}, from ${places(found)}`, { secrets });
      }
      return mayHaveTail(type, target.address) || isPutTogether(name, found)
        ? unknownMark(`a plan does not say which part of ${target.address} is meant`)
        : `\${${target.address}.${attribute}}`;
    },
    secrets: (expression) => planSecrets(index, expression, place),
    named: (name, value, expression): string | undefined => {
      const { found, hidden } = referenceTargets(index, expression, place);
      const [target, ...others] = found;
      if (!target || hidden || others.length > 0) return undefined;
      const attribute = target.attribute || guessed(name);
      const same = attribute === "name" && index.value(target.address, "name") === value;
      return same ? `\${${target.address}.name}` : undefined;
    },
  };
}

/** The target that is meant by one of the unknown values of an expression, if it is certain. */
function candidate(index: PlanIndex, name: string, found: readonly Target[], position: Position): Target | undefined {
  const { at, of, leaves = [] } = position;
  const open = found.filter(({ address, attribute }) => {
    const value = index.value(address, attribute || (guessed(name) ?? ""));
    return value === undefined || value === null;
  });
  if (leaves.length > 1) return matchByName(leaves, open).get(name);
  return candidates(name, open, of)[at];
}

/** All of them when there are as many as values; else those of the type that the argument is named after. */
function candidates(name: string, open: readonly Target[], of: number): readonly Target[] {
  if (open.length === of) return open;
  const type = `azurerm_${name.replace(/_ids?$/, "")}`;
  const named = open.filter(({ address }) => typeIn(address) === type);
  return named.length === of ? named : [];
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

/** `"${account.id}/dbs/${database.name}"`: a scope that names several resources is a part of the first, or a choice. */
function isPutTogether(name: string, found: readonly Target[]): boolean {
  return name === "scope" && new Set(found.map(({ address }) => address)).size > 1;
}

function mayHaveTail(type: string, address: string): boolean {
  return (entry(withSubResources, type) ?? []).includes(typeIn(address) ?? "");
}
