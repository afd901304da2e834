import { isList, isObject, type Json, type JsonObject } from "../../common/json";
import { resourcesOf, withResource, type Stacks, type Written } from "./estate";
import { dotted, type Path, valueAt, withValue } from "./json-path";

/** One argument of a resource, or a block or an item in one. */
export interface Place {
  readonly resource: Written;
  readonly path: Path;
  readonly value: Json;
  /** Name of the argument; items of a list have that of the list. */
  readonly argument: string;
  /** The block around it. */
  readonly block: JsonObject;
  /** The estate it is part of. */
  readonly all: readonly Written[];
}

/** What an operator makes of an argument: values to put there, and undefined to leave it out. */
export type Operator = (place: Place) => readonly (Json | undefined)[];

/** A weaker estate. */
export interface Mutant {
  /** `flip azurerm_storage_account.nfsv3_enabled`: what was done, wherever it was done. */
  readonly kind: string;
  /** Where it was done and what was put there. */
  readonly label: string;
  readonly type: string;
  /** `stack:address` of what was changed. */
  readonly key: string;
  /** Dotted path of the argument; empty for the whole resource. */
  readonly path: string;
  /** The same path with the index of each block and item. */
  readonly exactPath: Path;
  readonly stacks: Stacks;
}

/** Every mutant that the operators make of an estate, one change each. */
export function mutantsOf(stacks: Stacks, operators: Readonly<Record<string, Operator>>): readonly Mutant[] {
  const all = resourcesOf(stacks);
  return all.flatMap((resource) =>
    placesOf(resource, all).flatMap((place) =>
      Object.entries(operators).flatMap(([operator, mutate]) =>
        mutate(place).map((value) => mutant(stacks, operator, place, value)),
      ),
    ),
  );
}

function mutant(stacks: Stacks, operator: string, { resource, path }: Place, value: Json | undefined): Mutant {
  const { stack, type, name, raw } = resource;
  const whole = path.length === 0;
  return {
    kind: [operator, [type, dotted(path)].filter(Boolean).join(".")].join(" "),
    label: `${stack}:${type}.${name} ${path.join(".")} = ${value === undefined ? "(left out)" : JSON.stringify(value)}`,
    type,
    key: `${stack}:${type}.${name}`,
    path: dotted(path),
    exactPath: path,
    stacks: withResource(stacks, resource, whole ? undefined : withValue(raw, path, value)),
  };
}

/** Arguments of Terraform itself, which say nothing of the resource. */
const ofTerraform = ["//", "depends_on", "provider"];

/** The resource itself, then all its arguments, blocks and items, from the outside in. */
export function placesOf(resource: Written, all: readonly Written[]): readonly Place[] {
  const paths: Path[] = [[], ...below(resource.raw, [])];
  return paths.map((path) => {
    const parent = path.slice(0, -1);
    const outer = valueAt(resource.raw, typeof path.at(-1) === "number" ? parent.slice(0, -1) : parent);
    return {
      resource,
      path,
      value: valueAt(resource.raw, path) ?? null,
      argument: String(path.filter((step) => typeof step === "string").at(-1) ?? ""),
      block: isObject(outer) ? outer : {},
      all,
    };
  });
}

function below(value: Json, path: Path): readonly Path[] {
  const inner: readonly (readonly [string | number, Json])[] = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value).filter(([key]) => path.length > 0 || !ofTerraform.includes(key))
      : [];
  return inner.flatMap(([key, item]) => [[...path, key], ...below(item, [...path, key])]);
}
