import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { fits, typeIn } from "./match-by-name";
import { modulePath } from "./module-path";
import type { PlanIndex } from "./plan-index";
import { textOf, texts } from "./planned-resources";
import { joinedSteps, longest, parsePlanReference } from "./reference-text";
import type { LocalReference, InstanceTarget, Targets } from "./targets";

/** A block that the plan calls relevant although no expression names it: a local value must. */
interface Unexplained {
  /** Names of the modules around it, without keys. */
  readonly module: string;
  readonly block: string;
  readonly addresses: readonly string[];
}

/** What stands behind the local values of a configuration, as far as `relevant_attributes` leaves one possibility. */
interface BehindLocals {
  readonly unexplained: readonly Unexplained[];
  /** Names of the local values that are used, by module. */
  readonly locals: ReadonlyMap<string, ReadonlySet<string>>;
  /** What was found for a local value, by module and name: thousands of expressions may name one. */
  readonly meant: Map<string, readonly InstanceTarget[]>;
}

/**
 * The instances that a local value means. A plan shows no local values, but it lists every resource that some expression
 * needs: one that no expression names is behind a local value.
 */
export function behindLocal(index: PlanIndex, { module, name }: LocalReference): readonly InstanceTarget[] {
  const { meant } = behindLocals(index);
  const key = `${withoutKeys(module)} ${name}`;
  const found = meant.get(key) ?? targetsOf(index, module, name);
  meant.set(key, found);
  return found;
}

function targetsOf(index: PlanIndex, module: string, name: string): readonly InstanceTarget[] {
  const { unexplained, locals } = behindLocals(index);
  const names = withoutKeys(module);
  const possible = unexplained.filter((one) => one.module === names || one.module.startsWith(names && `${names}.`));
  const isAlone = locals.get(names)?.size === 1 && possible.length === 1;
  const meant = isAlone ? possible : possible.filter(({ block }) => fits(name, typeIn(block) ?? ""));
  const [only, ...others] = meant;
  return only && others.length === 0 ? only.addresses.map((address) => ({ address, attribute: "" })) : [];
}

const known = new WeakMap<PlanIndex, BehindLocals>();

function behindLocals(index: PlanIndex): BehindLocals {
  const before = known.get(index);
  if (before) return before;
  const named = new Set<string>();
  const locals = new Map<string, Set<string>>();
  walk(index.configuration(""), "", (module, reference) => {
    const parsed = parsePlanReference(reference);
    if (parsed.kind === "resource") named.add(`${module} ${parsed.block}`);
    if (parsed.kind === "local") locals.set(module, (locals.get(module) ?? new Set()).add(parsed.name));
  });
  const unexplained = new Map<string, Unexplained>();
  for (const { address } of index.relevant) {
    const { module, block } = placed(address);
    const names = withoutKeys(module);
    const key = `${names} ${block}`;
    if (named.has(key) || unexplained.has(key)) continue;
    const addresses = index.instances(module, block).map((instance) => instance.address);
    if (addresses.length > 0) unexplained.set(key, { module: names, block, addresses });
  }
  const made = { unexplained: [...unexplained.values()], locals, meant: new Map() };
  known.set(index, made);
  return made;
}

/** `module.m` and `azurerm_subnet.s` of `module.m.azurerm_subnet.s[0]`. */
function placed(address: string): { readonly module: string; readonly block: string } {
  const module = modulePath(address).at(-1)?.address ?? "";
  const block = address.slice(module === "" ? 0 : module.length + 1).replace(/\[[^\]]*\]$/, "");
  return { module, block };
}

/**
 * All that a value may be made of that local values stand before: every attribute that the plan lists as what some change
 * needs. Remembered, so that what follows from it can be remembered too.
 */
export function behindAnyLocal(index: PlanIndex): Targets {
  const before = everything.get(index);
  if (before) return before;
  const found = index.relevant.flatMap(({ address, attribute }) => {
    const { module, block } = placed(address);
    return index.instances(module, block).map((instance) => ({ address: instance.address, attribute }));
  });
  const distinct = new Map(found.map((target) => [JSON.stringify(target), target]));
  const made: Targets = { found: [...distinct.values()], hidden: false };
  everything.set(index, made);
  return made;
}

const everything = new WeakMap<PlanIndex, Targets>();

/** Every reference of a configuration and of the modules in it, with the names of the modules around. */
function walk(module: JsonObject | undefined, names: string, visit: (module: string, reference: string) => void): void {
  if (!module) return;
  const all: Json[] = [own(module, "resources") ?? null, own(module, "outputs") ?? null];
  const calls = own(module, "module_calls");
  for (const [name, call] of isObject(calls) ? Object.entries(calls) : []) {
    if (!isObject(call)) continue;
    all.push(own(call, "expressions") ?? null, own(call, "for_each_expression") ?? null);
    all.push(own(call, "count_expression") ?? null);
    const [inner] = objects(own(call, "module"));
    walk(inner, names ? `${names}.module.${name}` : `module.${name}`, visit);
  }
  for (const part of all) references(part, (reference) => visit(names, reference));
}

function references(part: Json, visit: (reference: string) => void): void {
  if (isList(part)) for (const item of part) references(item, visit);
  if (!isObject(part)) return;
  for (const [key, item] of Object.entries(part)) {
    if (key === "references") for (const reference of longest(texts(item))) visit(reference);
    else references(item, visit);
  }
}

function withoutKeys(address: string): string {
  return modulePath(address)
    .map(({ name }) => `module.${name}`)
    .join(".");
}

/**
 * The attributes that a plan says some change needs, through local values as well; none where it lists none.
 * https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export function relevantAttributes(plan: JsonObject): readonly InstanceTarget[] {
  return objects(own(plan, "relevant_attributes")).map((entry) => {
    const path = own(entry, "attribute");
    return { address: textOf(entry, "resource"), attribute: joinedSteps((isList(path) ? path : []).map(String)) };
  });
}
