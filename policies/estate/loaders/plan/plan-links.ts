import { isWrittenBlock } from "../../../azure/filled-blocks";
import { own, type Json, type JsonObject } from "../../../../common/json";
import { unknownMark } from "../../unknown";
import type { Links, UnknownPosition } from "./effective-values";
import { matchByName, typeIn } from "./match-by-name";
import type { PlanIndex } from "./plan-index";
import { namedCredentials, planSecrets } from "./plan-secrets";
import { referenceTargets, type ExpressionPlace } from "./reference-targets";
import { someText, type Knowledge } from "../../partly";
import { behindAnyLocal, behindLocal } from "./behind-locals";
import { isKnownNull, writtenDefault } from "./known-null";
import { targetsNamed, nothing, remembered, unionOfTargets, type InstanceTarget, type Targets } from "./targets";
import { writtenText } from "./written-text";
import { kept } from "../../../../common/kept";
import { entry } from "../../../../common/table";

/** More resources than this are not listed as those that one value may mean. */
const maximumChoices = 30;

/** Remembers what is computed of targets: many expressions share them. */
function rememberedOf(compute: (targets: Targets, index: PlanIndex) => readonly string[]) {
  const known = new WeakMap<Targets, readonly string[]>();
  return (targets: Targets, index: PlanIndex): readonly string[] => {
    const before = known.get(targets);
    if (before) return before;
    const made = compute(targets, index);
    known.set(targets, made);
    return made;
  };
}

const afterApply = "it is known only after apply";

/** Parts of a resource log for themselves and are granted by themselves, and a plan does not say which of them `id` was written with. */
const withSubResources: Readonly<Record<string, readonly string[]>> = {
  azurerm_cosmosdb_sql_role_assignment: ["azurerm_cosmosdb_account"],
  azurerm_monitor_diagnostic_setting: ["azurerm_storage_account"],
};

/**
 * Writes what is known only after apply as a reference where the configuration leaves no doubt about the resource, else as
 * unknown with the resources it may come from.
 */
export function planLinks(index: PlanIndex, type: string, place: ExpressionPlace): Links {
  return {
    later: (name, expression, position): Json => {
      if (!expression) return unknownMark(afterApply);
      const targets = referenceTargets(index, expression, place);
      const isList = !position.item && !position.leaves && /(^|_)(ids|scopes)$/.test(name);
      const items = isList ? itemsOf(targets, index) : [];
      if (items.length > 0) return [...items, unknownMark(afterApply, { many: true })];
      const reference = certain(index, type, place, name, targets, position);
      if (reference) return reference;
      const isAlone = position.of === 1 && (position.leaves ?? []).length <= 1;
      const secrets = position.sensitive
        ? planSecrets(index, expression, place)
        : isAlone
          ? namedCredentials(index, expression, place)
          : [];
      const reason = targets.found.length === 0 ? afterApply : `${afterApply}, from ${places(targets, "")}`;
      const choice = isAlone ? choiceOf(name, targets, index) : {};
      const from = targets.hidden ? [] : attributesOf(targets, "");
      const set = { ...(isCertainlySet(expression, targets) && { shape: someText }), secrets };
      return unknownMark(reason, { ...set, from, ...choice });
    },
    written: (expression) => writtenText(index, expression, place),
    isNull: (expression) => isKnownNull(index, expression, place),
    secrets: (expression) => planSecrets(index, expression, place),
    writtenDefault: (expression) => writtenDefault(index, expression, place),
    named: (name, value, expression): string | undefined => {
      if (!/_names?$/.test(name)) return undefined;
      const targets = referenceTargets(index, expression, place);
      const nameOf = ({ address, attribute }: InstanceTarget) => {
        const own = attribute === "" || attribute === "name" ? index.value(address, "name") : undefined;
        return typeof own === "string" ? own : undefined;
      };
      const [target, ...others] = targetsNamed(targets, nameOf, value);
      return target && others.length === 0 ? `\${${target.address}.name}` : undefined;
    },
    madeBlocks: (path) =>
      isWrittenBlock(type, path) ? unknownMark(`whether there is ${path} is known only after apply`) : undefined,
  };
}

/**
 * What is made of a resource is set, and so is what functions alone make, such as the time of the run. A variable or a local
 * value that is known would be known here too, unless it is null and the provider decides.
 */
function isCertainlySet(expression: JsonObject, { found, hidden }: Targets): boolean {
  return own(expression, "references") === undefined || (found.length > 0 && !hidden);
}

/** The reference that a value is for certain. */
function certain(
  index: PlanIndex,
  type: string,
  place: ExpressionPlace,
  name: string,
  targets: Targets,
  position: UnknownPosition,
): string | undefined {
  const target = targets.hidden ? hiddenTarget(index, targets, place) : candidate(index, name, targets, position);
  const attribute = target && (target.attribute || guessed(name));
  if (!target || !attribute || (attribute === "id" && !holdsId(name))) return undefined;
  if (!targets.hidden && (mayHaveTail(type, target.address) || isPutTogether(name, targets))) return undefined;
  return `\${${target.address}.${attribute}}`;
}

/** What a local value means that stands alone in an expression; of several instances that with the key of the place. */
function hiddenTarget(index: PlanIndex, targets: Targets, { key }: ExpressionPlace): InstanceTarget | undefined {
  const { found, locals = [], possible, unbounded } = targets;
  const [local, ...others] = locals;
  if (!local || others.length > 0 || found.length > 0 || possible || unbounded) return undefined;
  const all = behindLocal(index, local);
  const same = all.filter(({ address }) => key !== undefined && address.endsWith(`[${JSON.stringify(key)}]`));
  const [target, ...rest] = same.length === 1 ? same : all;
  return target && rest.length === 0 ? { ...target, attribute: local.attribute } : undefined;
}

/** References to the ids that a list is made of, where nothing else is named. */
const itemsOf = rememberedOf((targets, index) => {
  if (targets.hidden || targets.found.length > maximumChoices) return [];
  const open = openOf(targets, index, "id");
  return open.every(({ attribute }) => attribute === "" || attribute === "id")
    ? open.map(({ address }) => `\${${address}.id}`)
    : [];
});

/** The attributes that a value is made of, or some of them; none where one of them is not named. */
const attributesOf = remembered(({ found }: Targets): readonly string[] =>
  found.every(({ attribute }) => attribute !== "")
    ? bounded(found.map(({ address, attribute }) => `${address}.${attribute}`))
    : [],
);

/** What is known of an argument that holds an id, of a resource or of whom a grant is for: it is one of several. */
function choiceOf(name: string, targets: Targets, index: PlanIndex): Knowledge {
  if (/^(principal|object)_id$/.test(name)) {
    const from = principals(targets.hidden ? behindLocals(targets, index, principalAttribute) : targets, index);
    return from.length === 0 ? {} : { from, choice: "exact" };
  }
  if (!holdsId(name) || (targets.hidden && !holdsArmId(name))) return {};
  const from = ids(targets.hidden ? behindLocals(targets, index, armIdAttribute) : targets, index);
  return from.length === 0 ? {} : { from, choice: "below" };
}

/** What a hidden value may be made of, where that is known, among the attributes that can hold such a value. */
function behindLocals(targets: Targets, index: PlanIndex, attribute: RegExp): Targets {
  if (targets.unbounded) return nothing;
  const all = everyTarget(targets, index).found.filter((target) => attribute.test(target.attribute));
  return { ...nothing, found: all };
}

/** What is found, what may be meant, and what local values hold. */
function everyTarget({ found, locals, possible }: Targets, index: PlanIndex): Targets {
  const inner = possible ? [everyTarget(possible, index)] : [];
  return unionOfTargets([{ ...nothing, found }, ...inner, ...(locals ? [behindAnyLocal(index)] : [])]);
}

/** Attributes that hold the id of a principal; none is named behind a key that is worked out. */
const principalAttribute = /^$|(^|\.)(principal|object)_id$/;

/** Attributes that may hold an ARM id: neither ids of the directory and of workspaces nor addresses of keys. */
const armIdAttribute =
  /^$|(?<!(^|\.|_)(principal|client|tenant|object|application|app|workspace|customer|secret|versionless|versioned)_?)(^|\.|_)id$/;

/** The ids of which one is meant or begins the value, where names are all that is named besides. */
const ids = rememberedOf((targets, index) => {
  const open = openOf(targets, index, "id");
  const found = open.filter(({ attribute }) => attribute === "" || attribute === "id");
  const isNamed = open.every(({ attribute }) => ["", "id", "name"].includes(attribute));
  return isNamed ? bounded(found.map(({ address }) => `${address}.id`)) : [];
});

/** The identities of which one is meant, where nothing else is named. */
const principals = rememberedOf((targets, index) => {
  const open = openOf(targets, index, "principal_id");
  return open.every(({ attribute }) => principalAttribute.test(attribute))
    ? bounded(open.map(({ address, attribute }) => `${address}.${attribute || "principal_id"}`))
    : [];
});

function bounded(references: readonly string[]): readonly string[] {
  const distinct = [...new Set(references)];
  return distinct.length > maximumChoices ? [] : distinct;
}

/** The target that is meant by one of the unknown values of an expression, if it is certain. */
function candidate(
  index: PlanIndex,
  name: string,
  targets: Targets,
  position: UnknownPosition,
): InstanceTarget | undefined {
  const { at, of, leaves = [] } = position;
  const open = openOf(targets, index, guessed(name) ?? "");
  if (leaves.length > 1) return matchByName(leaves, open, ({ address }) => index.typeOf(address)).get(name);
  return candidates(name, open, of)[at];
}

/** The targets whose value a plan does not know yet. */
function openOf(targets: Targets, index: PlanIndex, guess: string): readonly InstanceTarget[] {
  const known = kept(opened, targets, () => new Map<string, readonly InstanceTarget[]>());
  return kept(known, guess, () =>
    targets.found.filter(({ address, attribute }) => {
      const value = index.value(address, attribute || guess);
      return value === undefined || value === null;
    }),
  );
}

const opened = new WeakMap<Targets, Map<string, readonly InstanceTarget[]>>();

/** All of them when there are as many as values; else those of the type that the argument is named after. */
function candidates(name: string, open: readonly InstanceTarget[], of: number): readonly InstanceTarget[] {
  if (open.length === of) return open;
  const named = ofType(open, `azurerm_${name.replace(/_ids?$/, "")}`);
  return named.length === of ? named : [];
}

const ofType = remembered((open: readonly InstanceTarget[], type: string) =>
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

/** False for the id of a key, a secret or a certificate, which is an address, and for what may hold anything. */
function holdsArmId(name: string): boolean {
  return name !== "value" && !/(^|_)(key|secret|certificate)_id$/.test(name);
}

/** `"${account.id}/dbs/${database.name}"`: a scope that names several resources is a part of the first, or a choice. */
function isPutTogether(name: string, { found }: Targets): boolean {
  return name === "scope" && found.some(({ address }) => address !== found[0]?.address);
}

function mayHaveTail(type: string, address: string): boolean {
  return (entry(withSubResources, type) ?? []).includes(typeIn(address) ?? "");
}
