import type { Json } from "../../../../common/json";
import { unknownMark } from "../../unknown";
import type { Links, Position } from "./effective-values";
import { matchByName, typeIn } from "./match-by-name";
import type { PlanIndex } from "./plan-index";
import { planSecrets } from "./plan-secrets";
import { referenceTargets, type Place } from "./reference-targets";
import { remembered, type Target, type Targets } from "./targets";
import { entry } from "../../../../common/table";

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
      const targets = referenceTargets(index, expression, place);
      const { found, hidden } = targets;
      const target = candidate(index, name, targets, position);
      const attribute = target && (target.attribute || guessed(name));
      if (!target || !attribute || hidden || (attribute === "id" && !holdsId(name))) {
        const isAlone = position.of === 1 && (position.leaves ?? []).length <= 1;
        const secrets = position.sensitive || isAlone ? planSecrets(index, expression, place) : [];
        return unknownMark(found.length === 0 ? afterApply : `${afterApply}, from ${places(targets, "")}`, { secrets });
      }
      return mayHaveTail(type, target.address) || isPutTogether(name, targets)
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
function candidate(index: PlanIndex, name: string, targets: Targets, position: Position): Target | undefined {
  const { at, of, leaves = [] } = position;
  const open = openOf(targets, index, guessed(name) ?? "");
  if (leaves.length > 1) return matchByName(leaves, open).get(name);
  return candidates(name, open, of)[at];
}

/** The targets whose value a plan does not know yet. */
function openOf(targets: Targets, index: PlanIndex, guess: string): readonly Target[] {
  const known = opened.get(targets) ?? new Map<string, readonly Target[]>();
  opened.set(targets, known);
  const before = known.get(guess);
  if (before) return before;
  const open = targets.found.filter(({ address, attribute }) => {
    const value = index.value(address, attribute || guess);
    return value === undefined || value === null;
  });
  known.set(guess, open);
  return open;
}

const opened = new WeakMap<Targets, Map<string, readonly Target[]>>();

/** All of them when there are as many as values; else those of the type that the argument is named after. */
function candidates(name: string, open: readonly Target[], of: number): readonly Target[] {
  if (open.length === of) return open;
  const named = ofType(open, `azurerm_${name.replace(/_ids?$/, "")}`);
  return named.length === of ? named : [];
}

const ofType = remembered((open: readonly Target[], type: string) =>
  open.filter(({ address }) => typeIn(address) === type),
);

const places = remembered(({ found }: Targets): string => {
  const addresses = [...new Set(found.map(({ address }) => address))];
  return addresses.length > 3 ? `one of ${addresses.length} resources` : addresses.join(" or ");
});

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
function isPutTogether(name: string, { found }: Targets): boolean {
  return name === "scope" && found.some(({ address }) => address !== found[0]?.address);
}

function mayHaveTail(type: string, address: string): boolean {
  return (entry(withSubResources, type) ?? []).includes(typeIn(address) ?? "");
}
