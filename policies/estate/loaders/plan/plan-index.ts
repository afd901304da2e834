import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { relevantAttributes } from "./behind-locals";
import { armTypeName } from "./match-by-name";
import { modulePath, type ModuleStep } from "./module-path";
import { attributeSteps } from "./reference-text";
import type { InstanceTarget } from "./targets";
import { shownResources, textOf, type ShownResource } from "./planned-resources";

type Key = ShownResource["key"];

/** An instance of a block, as far as references need it. */
export interface Instance {
  readonly address: string;
  readonly key: Key;
}

/** What a plan says, by address. Built once, in time linear in the plan. */
export class PlanIndex {
  readonly resources: readonly ShownResource[];
  private readonly byBlock = new Map<string, Instance[]>();
  private readonly modules = new Map<string, JsonObject | undefined>();
  private readonly moduleInstances = new Map<string, Map<Key, string>>();
  private readonly blocks = new Map<JsonObject, ReadonlyMap<string, JsonObject>>();
  private readonly byAddress = new Map<string, ShownResource>();
  private readonly seen = new Set<string>();
  private readonly changes = new Map<string, JsonObject>();

  constructor(private readonly plan: JsonObject) {
    const planned = shownResources(own(plan, "planned_values"));
    const plannedAddresses = new Set(planned.map(({ address }) => address));
    const prior = own(plan, "prior_state");
    const read = shownResources(isObject(prior) ? own(prior, "values") : undefined).filter(
      ({ mode, address }) => mode === "data" && !plannedAddresses.has(address),
    );
    this.resources = [...planned, ...read];
    for (const resource of this.resources) {
      this.byAddress.set(resource.address, resource);
      this.add(resource);
    }
    for (const change of objects(own(plan, "resource_changes"))) {
      if (own(change, "deposed") === undefined) this.changes.set(textOf(change, "address"), change);
    }
  }

  /** What is true wherever a value is known only after apply. */
  afterUnknown(address: string): Json | undefined {
    return this.change(address, "after_unknown");
  }

  /** What is true wherever a value must not be shown, for plans that do not say it beside the value. */
  afterSensitive(address: string): Json | undefined {
    return this.change(address, "after_sensitive");
  }

  /** What a plan already says of an attribute, such as `name` or `identity[0].type`. */
  value(address: string, attribute: string): Json | undefined {
    let at: Json | undefined = this.byAddress.get(address)?.values;
    for (const step of attributeSteps(attribute)) {
      at = isList(at) ? at[Number(step)] : isObject(at) ? own(at, step) : undefined;
    }
    return at;
  }

  /** True when a resource has an attribute of this name, whether the plan knows it yet or not. */
  hasAttribute(address: string, name: string): boolean {
    const values = this.byAddress.get(address)?.values;
    const later = this.afterUnknown(address);
    return (values && own(values, name) !== undefined) || (isObject(later) && own(later, name) !== undefined);
  }

  /** The value of a variable of the root module; undefined when the plan does not say it. */
  variable(name: string): Json | undefined {
    const given = own(this.plan, "variables");
    const entry = isObject(given) ? own(given, name) : undefined;
    return isObject(entry) ? own(entry, "value") : this.defaultOf("", name);
  }

  /** The default that a module declares for a variable; undefined when it has none. */
  defaultOf(module: string, name: string): Json | undefined {
    const configuration = this.configuration(module);
    const declared = configuration && own(configuration, "variables");
    const variable = isObject(declared) ? own(declared, name) : undefined;
    return isObject(variable) ? own(variable, "default") : undefined;
  }

  /** The attributes that some change needs, as the plan lists them. */
  get relevant(): readonly InstanceTarget[] {
    return relevantAttributes(this.plan);
  }

  /** `azurerm_subnet`, or for an azapi resource a name made of its ARM type. */
  typeOf(address: string): string {
    const type = this.byAddress.get(address)?.type ?? "";
    const armType = type.startsWith("azapi_") ? this.value(address, "type") : undefined;
    return typeof armType === "string" ? armTypeName(armType) : type;
  }

  /** The instances of a block (`azurerm_subnet.a`) in a module instance. */
  instances(module: string, block: string): readonly Instance[] {
    return this.byBlock.get(`${module} ${block}`) ?? [];
  }

  /** Addresses of the instances of a module call, by key. */
  calls(parent: string, name: string): ReadonlyMap<Key, string> {
    return this.moduleInstances.get(`${parent} ${name}`) ?? new Map([[undefined, joined(parent, `module.${name}`)]]);
  }

  /** The configuration of a module, by the address of an instance of it. */
  configuration(module: string): JsonObject | undefined {
    if (!this.modules.has(module)) this.modules.set(module, this.findConfiguration(modulePath(module)));
    return this.modules.get(module);
  }

  /** The configuration of a block in a module. */
  block(module: string, block: string): JsonObject | undefined {
    const configuration = this.configuration(module);
    if (!configuration) return undefined;
    let known = this.blocks.get(configuration);
    if (!known) {
      known = new Map(objects(own(configuration, "resources")).map((entry) => [textOf(entry, "address"), entry]));
      this.blocks.set(configuration, known);
    }
    return known.get(block);
  }

  private add({ mode, type, name, module, address, key }: ShownResource): void {
    const at = `${module} ${mode === "data" ? "data." : ""}${type}.${name}`;
    const same = this.byBlock.get(at);
    if (same) same.push({ address, key });
    else this.byBlock.set(at, [{ address, key }]);
    if (this.seen.has(module)) return;
    this.seen.add(module);
    const path = modulePath(module);
    for (const [index, step] of path.entries()) this.addModule(path[index - 1], step);
  }

  private addModule(parent: ModuleStep | undefined, step: ModuleStep): void {
    const at = `${parent?.address ?? ""} ${step.name}`;
    const known = this.moduleInstances.get(at) ?? new Map<Key, string>();
    this.moduleInstances.set(at, known.set(step.key, step.address));
  }

  private change(address: string, key: string): Json | undefined {
    const change = this.changes.get(address);
    const inner = change && own(change, "change");
    return isObject(inner) ? own(inner, key) : undefined;
  }

  private findConfiguration(path: readonly ModuleStep[]): JsonObject | undefined {
    const configuration = own(this.plan, "configuration");
    let at = isObject(configuration) ? own(configuration, "root_module") : undefined;
    for (const { name } of path) {
      const call = isObject(at) ? moduleCall(at, name) : undefined;
      at = call && own(call, "module");
    }
    return isObject(at) ? at : undefined;
  }
}

/** A `module` block of a module's configuration. */
export function moduleCall(configuration: JsonObject, name: string): JsonObject | undefined {
  const calls = own(configuration, "module_calls");
  const call = isObject(calls) ? own(calls, name) : undefined;
  return isObject(call) ? call : undefined;
}

function joined(parent: string, name: string): string {
  return parent ? `${parent}.${name}` : name;
}
