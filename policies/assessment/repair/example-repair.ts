import { isDeepStrictEqual } from "node:util";
import { isObject, own, type Json, type JsonObject } from "../../../common/json";
import { oncePer } from "../../../common/kept";
import { mergedObjects } from "../../../common/merged-objects";
import { entry } from "../../../common/table";
import { privateEndpointNeeds } from "../../azure/registry";
import type { Rule, TerraformJson } from "../../engine/rule";
import { runRules, type Finding } from "../../engine/run";
import { jsonDocument } from "../../estate/document";
import { buildGraph } from "../../estate/estate";

/** Resources by type and label. */
export type Resources = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/** What to change so that a resource passes a rule. */
export interface Repair {
  /** Arguments to write, in Terraform's JSON. */
  readonly set: JsonObject;
  /** Arguments to take out, dotted through blocks. */
  readonly unset: readonly string[];
  /** Resources to add. */
  readonly added: Resources;
  /** What to write in others that are there already. */
  readonly changed: Resources;
  /** Resources that it refers to and that are there already, as far as an example can tell: a part of what passes, and never written. */
  readonly context: Resources;
  /** The judged resource in the example, to which what is added refers. @default - it is the estate or a stack */
  readonly judged?: { readonly type: string; readonly label: string };
}

/**
 * What a rule's own examples say: the least of what one that passes has, and a resource that says nothing has not, with which that one
 * passes; where such a resource passes already, the one of the failing example. What the failing example has to lose goes with it.
 * @returns undefined where the examples show nothing for the type
 */
export function exampleRepair(rule: Rule, type: string): Repair | undefined {
  const failing = repairFrom(rule, type, resourcesOf(rule.examples.fail));
  const bare = type.includes("_") ? repairFrom(rule, type, { [type]: { this: {} } }) : undefined;
  return bare ? { ...bare, unset: failing?.unset ?? [] } : failing;
}

/** @param bad resources, one of which fails and is to pass */
function repairFrom(rule: Rule, type: string, bad: Resources): Repair | undefined {
  const isResource = type.includes("_");
  const failing = judgedIn(rule, bad).find(
    (finding) => finding.verdict === "fail" && (!isResource || finding.address === `${type}.${finding.name}`),
  );
  if (!failing) return undefined;
  const judged = isResource ? { type, label: failing.name } : undefined;
  const passes = (repair: Repair) => verdictWith(rule, bad, repair) === "pass";
  for (const good of passing(rule)) {
    for (const hasContext of [false, true]) {
      const whole = difference(rule, bad, good, judged, hasContext);
      if (!whole || (hasContext && isEmpty(whole.context))) break;
      if (passes(whole)) return partsOf(whole) > 1 ? least(whole, passes) : whole;
    }
  }
  return undefined;
}

/** Everything of one stack that the rule says of itself that it passes. */
function passing({ examples, edges = [] }: Rule): readonly Resources[] {
  const passed = edges.filter(({ verdict, beside }) => verdict === "pass" && !beside);
  return [examples.pass, ...passed.map(({ given }) => given)].map(resourcesOf);
}

function partsOf({ set, unset, added, changed }: Repair): number {
  return leavesOf(set).length + unset.length + Object.keys(added).length + Object.keys(changed).length;
}

function difference(
  rule: Rule,
  bad: Resources,
  examples: Resources,
  judged: Repair["judged"],
  hasContext: boolean,
): Repair | undefined {
  if (!judged) {
    const { added, changed } = others(bad, examples);
    return isEmpty(added) && isEmpty(changed) ? undefined : { set: {}, unset: [], added, changed, context: {} };
  }
  const twin = twinOf(rule, examples, judged);
  if (!twin) return undefined;
  const good = connectedTo(judged, renamed(examples, twin, judged));
  const { set, unset } = changesOf(bad[judged.type]?.[judged.label] ?? {}, good[judged.type]?.[judged.label] ?? {});
  const { added, changed } = others(bad, good, judged);
  const near = connected(added, changed, judged, good[judged.type]?.[judged.label] ?? {});
  return { set, unset, added: near.added, changed: near.changed, context: hasContext ? near.context : {}, judged };
}

/** The resource that stands in the good example for the one that fails in the other: of its type, else of another that is judged. */
function twinOf(rule: Rule, good: Resources, judged: Address): Repair["judged"] {
  if (own(good[judged.type] ?? {}, judged.label)) return judged;
  for (const type of [judged.type, ...rule.on]) {
    const [label] = Object.keys(good[type] ?? {});
    if (label !== undefined) return { type, label };
  }
  return undefined;
}

/** The example with one resource, and the references to it, under the address of another. */
function renamed(resources: Resources, from: Address, to: Address): Resources {
  if (isDeepStrictEqual(from, to)) return resources;
  const { [from.label]: moved = {}, ...rest } = resources[from.type] ?? {};
  const all: Resources = { ...resources, [from.type]: rest };
  const placed = { ...all, [to.type]: { ...all[to.type], [to.label]: moved } };
  const text = JSON.stringify(placed).replaceAll(`\${${from.type}.${from.label}.`, `\${${to.type}.${to.label}.`);
  return JSON.parse(text) as Resources;
}

/** Private endpoints of an example connect to a sub-resource that the type has. */
function connectedTo({ type }: Address, resources: Resources): Resources {
  const [group] = Object.keys(entry(privateEndpointNeeds, type)?.subResources ?? {});
  const { azurerm_private_endpoint: endpoints } = resources;
  if (group === undefined || !endpoints) return resources;
  const connection = { private_service_connection: { subresource_names: [group] } };
  const fitting = Object.entries(endpoints).map(([label, body]) => [label, mergedObjects(body, connection)] as const);
  return { ...resources, azurerm_private_endpoint: Object.fromEntries(fitting) };
}

function resourcesOf({ resource = {} }: TerraformJson): Resources {
  return Object.fromEntries(
    Object.entries(resource).map(([type, labels]) => [
      type,
      Object.fromEntries(
        Object.entries(isObject(labels) ? labels : {}).flatMap(([label, body]) =>
          isObject(body) ? [[label, body] as const] : [],
        ),
      ),
    ]),
  );
}

/** What other resources the good example has, or has otherwise. One of the judged type is another way to pass. */
function others(bad: Resources, good: Resources, judged?: Repair["judged"]): Pick<Repair, "added" | "changed"> {
  const added: Mutable = {};
  const changed: Mutable = {};
  for (const { type, label, body } of resourcesIn(good)) {
    const before = bad[type]?.[label];
    if (type === judged?.type || isDeepStrictEqual(before, body)) continue;
    // One that did not belong to the judged resource is another one.
    const isOther = judged && mentions(body, judged) && before && !mentions(before, judged);
    if (before && !isOther) (changed[type] ??= {})[label] = changesOf(before, body).set;
    else (added[type] ??= {})[label] = body;
  }
  return { added, changed };
}

/** Those that have to do with the judged resource: what refers to it is added to it, what it refers to is its context. */
function connected(
  added: Resources,
  changed: Resources,
  judged: Address,
  body: JsonObject,
): Pick<Repair, "added" | "changed" | "context"> {
  const near: Placed[] = [{ ...judged, body }];
  const found: Mutable = {};
  const context: Mutable = {};
  const isKnown = (one: Placed) => near.some(({ type, label }) => type === one.type && label === one.label);
  const takeIn = (into: Mutable, isNear: (one: Placed) => boolean) => {
    for (let before = 0; before < near.length;) {
      before = near.length;
      for (const one of resourcesIn(added)) {
        if (isKnown(one) || !isNear(one)) continue;
        (into[one.type] ??= {})[one.label] = one.body;
        near.push(one);
      }
    }
  };
  takeIn(found, (one) => near.some((known) => mentions(one.body, known)));
  const related: Mutable = {};
  for (const one of resourcesIn(changed))
    if (near.some((known) => mentions(known.body, one) || mentions(one.body, known)))
      (related[one.type] ??= {})[one.label] = one.body;
  takeIn(context, (one) => near.some((known) => mentions(known.body, one)));
  return { added: found, changed: related, context };
}

/** Where a resource stands in an example. */
type Address = NonNullable<Repair["judged"]>;
type Placed = Address & { readonly body: JsonObject };
type Mutable = Record<string, Record<string, JsonObject>>;

/** The resources one by one. */
export function resourcesIn(resources: Resources): readonly Placed[] {
  return Object.entries(resources).flatMap(([type, labels]) =>
    Object.entries(labels).map(([label, body]) => ({ type, label, body })),
  );
}

function mentions(body: JsonObject, { type, label }: Address): boolean {
  return JSON.stringify(body).includes(`${type}.${label}.`);
}

/** What one block has to become the other. Its name is that of an example and no part of it. */
function changesOf(bad: JsonObject, good: JsonObject, at = ""): Pick<Repair, "set" | "unset"> {
  const set: Record<string, Json> = {};
  const isName = (key: string) => at === "" && key === "name";
  const unset = Object.keys(bad)
    .filter((key) => own(good, key) === undefined && !isName(key))
    .map((key) => at + key);
  for (const [key, value] of Object.entries(good)) {
    const before = own(bad, key);
    if ((isName(key) && before !== undefined) || isDeepStrictEqual(before, value)) continue;
    if (!isObject(before) || !isObject(value)) set[key] = value;
    else {
      const inner = changesOf(before, value, `${at}${key}.`);
      if (!isEmpty(inner.set)) set[key] = inner.set;
      unset.push(...inner.unset);
    }
  }
  return { set, unset };
}

/** Leaves out one part after the other, as long as the example still passes. */
function least(repair: Repair, passes: (repair: Repair) => boolean): Repair {
  let found = repair;
  const attempt = (smaller: Repair) => {
    if (passes(smaller)) found = smaller;
  };
  for (const path of repair.unset) attempt({ ...found, unset: found.unset.filter((one) => one !== path) });
  for (const key of ["added", "changed"] as const)
    for (const { type, label } of resourcesIn(repair[key]))
      attempt({ ...found, [key]: withoutResource(found[key], type, label) });
  for (const path of leavesOf(repair.set)) attempt({ ...found, set: without(found.set, path) });
  return found;
}

function withoutResource(resources: Resources, type: string, label: string): Resources {
  const left = Object.entries(resources[type] ?? {}).filter(([one]) => one !== label);
  const others = Object.entries(resources).filter(([one]) => one !== type);
  return Object.fromEntries(left.length === 0 ? others : [...others, [type, Object.fromEntries(left)]]);
}

/** The paths of all values that are not blocks. */
function leavesOf(body: JsonObject): readonly (readonly string[])[] {
  return Object.entries(body).flatMap(([key, value]) =>
    isObject(value) && !isEmpty(value) ? leavesOf(value).map((path) => [key, ...path]) : [[key]],
  );
}

function without(body: JsonObject, [first = "", ...rest]: readonly string[]): JsonObject {
  const value = own(body, first);
  const inner = isObject(value) && rest.length > 0 ? without(value, rest) : undefined;
  const entries = Object.entries(body).filter(([key]) => key !== first);
  return Object.fromEntries(inner && !isEmpty(inner) ? [...entries, [first, inner]] : entries);
}

/** What the rule says of the judged resource once the failing example is repaired. */
function verdictWith(rule: Rule, bad: Resources, repair: Repair): string | undefined {
  const { judged, added, changed, context } = repair;
  const resource = structuredClone(bad) as Mutable;
  for (const { type, label, body } of [added, changed, context].flatMap(resourcesIn))
    (resource[type] ??= {})[label] = mergedObjects(resource[type]?.[label] ?? {}, body);
  if (judged) {
    const before = repair.unset.reduce(
      (body, path) => without(body, path.split(".")),
      bad[judged.type]?.[judged.label] ?? {},
    );
    (resource[judged.type] ??= {})[judged.label] = mergedObjects(before, repair.set);
  }
  const verdicts = judgedIn(rule, resource).filter(
    ({ address }) => !repair.judged || address === `${repair.judged.type}.${repair.judged.label}`,
  );
  return verdicts.find(({ verdict }) => verdict !== "pass")?.verdict ?? verdicts[0]?.verdict;
}

/** The failing example with other resources, as the rule judges it. */
function judgedIn(rule: Rule, resource: Resources): readonly Finding[] {
  const example: JsonObject = { ...(rule.examples.fail as JsonObject), resource };
  return runRules(alone(rule), buildGraph([jsonDocument("example", "example.tf.json", example, "")]));
}

/** The same list each time: what rules judge is worked out once for a list. */
const alone = oncePer((rule: Rule): readonly Rule[] => [rule]);

function isEmpty(object: object): boolean {
  return Object.keys(object).length === 0;
}
