import { isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { modulePath } from "./module-path";
import { moduleCall, type Instance, type PlanIndex } from "./plan-index";
import { attributeSteps, joinedSteps, referencesOf, type PlanReference } from "./reference-text";
import { hidden, nothing, remembered, unionOfTargets, withAttribute, withKey, type Targets } from "./targets";

/** Where an expression stands: a module instance, and the key of the block instance it belongs to. */
export interface ExpressionPlace {
  readonly module: string;
  readonly key: string | number | undefined;
  /** What the block iterates over, for `each.value`. */
  readonly forEach?: Json | undefined;
}

type Of<Kind extends PlanReference["kind"]> = Extract<PlanReference, { kind: Kind }>;

/** Chains through modules longer than this are taken for a cycle. */
const maximumChain = 32;

/** Follows an expression of a plan's configuration to resource instances, through inputs and outputs of modules. */
export function referenceTargets(
  index: PlanIndex,
  expression: Json | undefined,
  place: ExpressionPlace,
  chain = 0,
): Targets {
  if (chain > maximumChain) return hidden;
  const references = isObject(expression) ? referencesOf(expression) : [];
  const keyed = references.some(({ kind }) => kind === "own-key" || kind === "each-value");
  return unionOfTargets(references.map((reference) => follow(index, reference, place, keyed, chain + 1)));
}

function follow(
  index: PlanIndex,
  reference: PlanReference,
  place: ExpressionPlace,
  keyed: boolean,
  chain: number,
): Targets {
  switch (reference.kind) {
    case "resource":
      return instances(index, reference, place, keyed);
    case "variable":
      return input(index, reference, place, chain);
    case "module":
      return outputs(index, reference, place, keyed, chain);
    case "each-value":
      return eachValue(index, reference.rest, place, chain);
    case "local":
      return localTargets(index, place.module, reference);
    default:
      return nothing;
  }
}

/** A local value: the same object for the same one, as `union` remembers by object. */
function localTargets(index: PlanIndex, module: string, { name, rest }: Of<"local">): Targets {
  const attribute = rest.split(/[.[]/)[0] ?? "";
  const all = locals.get(index) ?? new Map<string, Targets>();
  locals.set(index, all);
  const key = `${module} ${name} ${attribute}`;
  const targets = all.get(key) ?? { ...nothing, hidden: true, locals: [{ module, name, attribute }] };
  all.set(key, targets);
  return targets;
}

const locals = new WeakMap<PlanIndex, Map<string, Targets>>();

/** The instance with the key that is named, else the one with the key of the place, else all. */
function instances(
  index: PlanIndex,
  { block, key, attribute }: Of<"resource">,
  place: ExpressionPlace,
  keyed: boolean,
): Targets {
  const all = index.instances(place.module, block);
  const wanted = key ?? (keyed ? place.key : undefined);
  const exact = wanted === undefined ? [] : (byKey(all, "").get(wanted) ?? []);
  const chosen = exact.length > 0 || key !== undefined ? exact : all;
  return chosen.length === 0 ? hidden : targetsOf(chosen, attribute);
}

const byKey = remembered((all: readonly Instance[]) => {
  const index = new Map<Instance["key"], Instance[]>();
  for (const instance of all) {
    const same = index.get(instance.key);
    if (same) same.push(instance);
    else index.set(instance.key, [instance]);
  }
  return index;
});

const targetsOf = remembered((instances: readonly Instance[], attribute: string): Targets => ({
  found: instances.map(({ address }) => ({ address, attribute })),
  hidden: false,
}));

/** What the module's caller gives for a variable; a variable of the root module is never a resource. */
function input(index: PlanIndex, { name, rest }: Of<"variable">, place: ExpressionPlace, chain: number): Targets {
  const path = modulePath(place.module);
  const own_ = path.at(-1);
  if (!own_) return nothing;
  const parent = path.at(-2)?.address ?? "";
  const configuration = index.configuration(parent);
  const call = configuration && moduleCall(configuration, own_.name);
  const expressions = call && own(call, "expressions");
  const expression = isObject(expressions) ? own(expressions, name) : undefined;
  const forEach = call && own(call, "for_each_expression");
  const given = referenceTargets(index, expression, { module: parent, key: own_.key, forEach }, chain);
  return attributed(index, given, rest, place);
}

/** What a module outputs. Without a key, that of the instance with the key of the place, else of all instances. */
function outputs(
  index: PlanIndex,
  reference: Of<"module">,
  place: ExpressionPlace,
  keyed: boolean,
  chain: number,
): Targets {
  const calls = index.calls(place.module, reference.name);
  const wanted = reference.key ?? (keyed ? place.key : undefined);
  const exact = wanted === undefined ? undefined : calls.get(wanted);
  const modules = exact === undefined ? [...calls.values()] : [exact];
  const all = modules.map((module) => {
    const expression = outputExpression(index.configuration(module), reference.output);
    if (!expression) return reference.output ? hidden : anyOutput(index, module, chain);
    const given = referenceTargets(index, expression, { module, key: undefined }, chain);
    return attributed(index, given, reference.rest, place);
  });
  return unionOfTargets(all);
}

/** One of all outputs of a module: behind a key that is worked out, a plan leaves out which. */
function anyOutput(index: PlanIndex, module: string, chain: number): Targets {
  const known = unnamed.get(index) ?? new Map<string, Targets>();
  unnamed.set(index, known);
  const before = known.get(module);
  if (before) return before;
  const declared = own(index.configuration(module) ?? {}, "outputs");
  const expressions = isObject(declared)
    ? objects(Object.values(declared)).map((output) => own(output, "expression"))
    : [];
  const all = unionOfTargets(
    expressions.map((expression) => referenceTargets(index, expression, { module, key: undefined }, chain)),
  );
  const made: Targets = { ...nothing, hidden: true, possible: all, ...(all.unbounded && { unbounded: true }) };
  known.set(module, made);
  return made;
}

const unnamed = new WeakMap<PlanIndex, Map<string, Targets>>();

/** The named output; where a plan leaves the name out, the only one there is. */
function outputExpression(configuration: JsonObject | undefined, name: string): Json | undefined {
  const declared = configuration && own(configuration, "outputs");
  if (!isObject(declared)) return undefined;
  const [only, ...others] = Object.values(declared);
  const output = name ? own(declared, name) : others.length === 0 ? only : undefined;
  return isObject(output) ? own(output, "expression") : undefined;
}

/** What `each.value` stands for. */
function eachValue(index: PlanIndex, rest: string, place: ExpressionPlace, chain: number): Targets {
  const each = referenceTargets(index, place.forEach, { module: place.module, key: place.key }, chain);
  return attributed(index, each, rest, place);
}

/** Adds the attribute to targets that are whole resources; of several instances, that with the key of the place. */
function attributed(index: PlanIndex, targets: Targets, rest: string, { key }: ExpressionPlace): Targets {
  const meant = (key === undefined ? undefined : withKey(targets, `[${JSON.stringify(key)}]`)) ?? targets;
  return withAttribute(meant, rest === "" ? "" : attributeBelow(index, meant.found[0]?.address ?? "", rest));
}

/** The part of a path that is an attribute of the resource: what comes before is a key of what holds the resource. */
function attributeBelow(index: PlanIndex, address: string, path: string): string {
  const steps = attributeSteps(path);
  const at = steps.findIndex((step) => index.hasAttribute(address, step));
  return joinedSteps(steps.slice(Math.max(at, 0)));
}
