import { parseArmId } from "../../constructs/core/arm-id";
import type { ApplyRule, Neighbours, PlacedValue, WrittenResource } from "../../constructs/core/services/apply-rule";
import { trueOrFalse } from "../../constructs/core/services/apply-rule";
import { services } from "../../constructs/core/services";
import type { AzureService, TypeRules } from "../../constructs/core/services/service";
import { commonArguments, terraformArguments } from "../../constructs/core/services/shapes";
import { typeName, typeRules } from "../../stacks/apply-table";
import type { SynthesizedEstate } from "./synth-example";
import type { Attributes, SynthesizedStack } from "./synth-stack";

/** One value of a resource, with the path of its argument. */
interface Leaf {
  readonly path: string;
  readonly written: unknown;
  readonly block: Attributes;
}

/** The rule of one argument of one type; undefined when the table has none. */
function ruleOf(rules: TypeRules, path: string): ApplyRule | undefined {
  const common = commonArguments[path] ?? commonArguments[path.replace(/^tags\..+$/, "tags.*")];
  return rules.arguments[path] ?? (rules.flags?.includes(path) === true ? trueOrFalse : undefined) ?? common;
}

/** Rules of a resource; undefined when the table has none for its type. */
function rulesOf({ type, values }: WrittenResource): TypeRules | undefined {
  const name = type.startsWith("azapi_")
    ? typeName({ type, armType: String(values["type"]).replace(/@.*/, "") })
    : type;
  return typeRules.find((rules) => typeName(rules) === name);
}

/** Every value that a resource sets. `null` and empty lists and blocks set nothing. */
function leavesOf(value: unknown, path: string, block: Attributes): Leaf[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${path}[]`, block));
  if (typeof value !== "object") return [{ path, written: value, block }];
  return Object.entries(value).flatMap(([key, below]) =>
    leavesOf(below, path === "" ? key : `${path}.${key}`, value as Attributes),
  );
}

const addressIn = /^\$\{(\w+\.[\w-]+)\./;

/** Resources around one stack of an estate. */
function neighboursOf(stack: readonly WrittenResource[], estate: readonly WrittenResource[]): Neighbours {
  const byAddress = new Map(stack.map((each) => [each.address, each]));
  const namedBy = ({ values }: WrittenResource) =>
    [...JSON.stringify(values).matchAll(/(?:\$\{[^}]*?|")((?:azurerm|azapi)_\w+\.[\w-]+)/g)].flatMap(
      ([, name = ""]) => byAddress.get(name) ?? [],
    );
  const known = new Map<WrittenResource, Set<WrittenResource>>();
  const before = (resource: WrittenResource): Set<WrittenResource> => {
    const found = known.get(resource);
    if (found) return found;
    const all = new Set<WrittenResource>();
    known.set(resource, all);
    for (const earlier of namedBy(resource)) {
      if (earlier === resource) continue;
      all.add(earlier);
      for (const each of before(earlier)) all.add(each);
    }
    return all;
  };
  const target = (reference: unknown) => {
    const address = addressIn.exec(String(reference))?.[1];
    if (address !== undefined) return byAddress.get(address);
    const parsed = parseArmId(String(reference));
    if (!parsed) return undefined;
    const name = parsed.names.at(-1) ?? parsed.resourceGroupName;
    return estate.find(
      (each) =>
        literal(each.values["name"]) === name && rulesOf(each)?.armType.toLowerCase() === parsed.type.toLowerCase(),
    );
  };
  const literal = (value: unknown): unknown => {
    const [, address = "", attribute = ""] = /^\$\{(\w+\.[\w-]+)\.(\w+)\}$/.exec(String(value)) ?? [];
    const behind = byAddress.get(address)?.values[attribute];
    return behind === undefined ? value : literal(behind);
  };
  return { services: Object.values<AzureService>(services), stack, estate, target, literal, before };
}

const resourcesOf = ({ json }: SynthesizedStack): WrittenResource[] =>
  Object.entries((json["resource"] ?? {}) as Record<string, Record<string, Attributes>>).flatMap(([type, named]) =>
    Object.entries(named).map(([name, all]) => {
      const values = Object.fromEntries(Object.entries(all).filter(([key]) => key !== "//"));
      return { type, address: `${type}.${name}`, values };
    }),
  );

/** What the table says of an estate. */
export interface AppliedTable {
  /** Arguments without a rule, as `type path`. */
  readonly unknown: ReadonlySet<string>;
  /** What Azure would refuse, with the rule. */
  readonly refused: readonly string[];
  /** Arguments with a rule, as `type path`. */
  readonly met: ReadonlySet<string>;
  /** Types of each stack. */
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
  /** Arguments, as `type path`, whose rule takes `nonsense` in the place of a value. */
  readonly takesAnything: ReadonlySet<string>;
}

/** No name, number, choice, address or id. */
const nonsense = "\u0000 ?*#${nothing}";

/**
 * Compares every argument of every resource of an estate with the table.
 *
 * @param about the rules to compare with, by what they say. @default - all of them
 */
export function applyTable(estate: SynthesizedEstate, about = ""): AppliedTable {
  const unknown = new Set<string>();
  const met = new Set<string>();
  const refused: string[] = [];
  const takesAnything = new Set<string>();
  const types = new Map<string, Set<string>>();
  const stacks = Object.entries(estate.stacks).map(([name, stack]) => [name, resourcesOf(stack)] as const);
  const inEstate = stacks.flatMap(([, resources]) => resources);
  for (const [name, resources] of stacks) {
    const neighbours = neighboursOf(resources, inEstate);
    const written = new Set<string>();
    types.set(name, written);
    for (const resource of resources) {
      const rules = rulesOf(resource);
      if (!rules) {
        unknown.add(resource.type);
        continue;
      }
      written.add(typeName(rules));
      const all = [...Object.values(rules.arguments), ...(rules.demands ?? [])];
      if (about !== "" && !all.some(({ says }) => says.includes(about))) continue;
      const judge = (rule: ApplyRule, what: string, placed: Omit<PlacedValue, keyof Neighbours>) => {
        if (rule.says.includes(about) && !rule.accepts({ ...neighbours, ...placed })) {
          refused.push(`${name} ${resource.address} ${what} ${String(placed.written)}: ${rule.says}`);
        }
      };
      const { values } = resource;
      for (const { path, written: value, block } of leavesOf(values, "", values)) {
        if (Object.hasOwn(terraformArguments, /^\w+/.exec(path)?.[0] ?? "")) continue;
        const rule = ruleOf(rules, path);
        const argument = `${typeName(rules)} ${path.replace(/^tags\..+$/, "tags.*")}`;
        if (!rule) unknown.add(argument);
        else {
          met.add(argument);
          judge(rule, path, { value: neighbours.literal(value), written: value, block, resource });
          if (about !== "") continue;
          const wrong = { value: nonsense, written: nonsense, block, resource };
          if (rule.accepts({ ...neighbours, ...wrong })) takesAnything.add(argument);
        }
      }
      for (const demand of rules.demands ?? []) {
        judge(demand, "", { value: values, written: "", block: values, resource });
      }
    }
  }
  return { unknown, refused, met, types, takesAnything };
}
