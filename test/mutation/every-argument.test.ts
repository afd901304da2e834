import { isObject, type Json, type JsonObject } from "../../common/json";
import { jsonDocument } from "../../policies/estate/document";
import { buildGraph } from "../../policies/estate/estate";
import { runRules } from "../../policies/engine/run";
import { rules } from "../../policies/rules";
import { matchesGlob } from "../../common/glob";
import { valueAt, withValue, type Path } from "./json-path";
import { concrete } from "./paths";
import { basesOf, type Base } from "./values/example-bases";
import unnoticed from "./values/unnoticed.json";
import values from "./values/values.json";

const orders = Object.entries(values as Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>);

/** On how many counts each rule fails on each resource of a configuration in which one argument has this value. */
function failures({ json, type, name }: Base, path: Path, value: Json): ReadonlyMap<string, number> {
  const changed = withValue(json, ["resource", type, name, ...path], value);
  const graph = buildGraph([jsonDocument("stack", "stack/main.tf.json", changed, "")]);
  const failed = runRules(rules, graph).filter(({ verdict }) => verdict === "fail");
  return new Map(failed.map(({ rule, address, message }) => [`${rule} ${address}`, message.split("; ").length]));
}

/** Whether a rule fails on more counts by a less safe value than by a safer one. */
function isNoticed(base: Base, path: string, order: readonly Json[]): boolean {
  const raw = valueAt(base.json, ["resource", base.type, base.name]);
  const steps = [...(base.type === "azapi_resource" ? ["body"] : []), ...path.split(".")];
  const places = isObject(raw) ? concrete(raw, steps, []) : [];
  return (places.length === 0 ? [steps] : places).some((place) => noticedAt(base, raw, place, order));
}

function noticedAt(base: Base, raw: Json | undefined, place: Path, order: readonly Json[]): boolean {
  const written = valueAt(raw as JsonObject, place);
  const values = typeof written === "number" ? [written, ...order] : order;
  const counts = values.map((value) => failures(base, place, value));
  return counts.some((less, at) =>
    counts.slice(0, at).some((safer) => [...less].some(([where, count]) => count > (safer.get(where) ?? 0))),
  );
}

const unnoticedArguments = orders.flatMap(([type, arguments_]) => {
  const bases = basesOf(type);
  return Object.entries(arguments_)
    .filter(([path, order]) => !bases.some((base) => isNoticed(base, path, order)))
    .map(([path]) => `${type}.${path}`);
});

const reasonOf = (argument: string) =>
  unnoticed.find(({ arguments: globs }) => globs.some((glob) => matchesGlob(glob, argument)));

test("a rule notices every argument that has a safer value, or the list says why none does", () => {
  const all = orders.flatMap(([, arguments_]) => Object.keys(arguments_)).length;
  const groups = unnoticed.map((entry) => {
    const count = unnoticedArguments.filter((argument) => reasonOf(argument) === entry).length;
    return `  ${count} × ${entry.reason}`;
  });
  const noticed = all - unnoticedArguments.length;
  process.stdout.write(`Rules notice ${noticed} of ${all} arguments that have a safer value.\n${groups.join("\n")}\n`);
  expect(unnoticedArguments.filter((argument) => !reasonOf(argument))).toEqual([]);
});

test("no reason is left over", () => {
  const globs = unnoticed.flatMap(({ arguments: found }) => found);
  expect(globs.filter((glob) => !unnoticedArguments.some((argument) => matchesGlob(glob, argument)))).toEqual([]);
});
