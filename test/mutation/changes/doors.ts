import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import doors from "../doors/doors.json";
import { resourcesOf, type Stacks } from "../estate";
import type { Mutant } from "../mutant";
import { callsOf } from "./calls";
import { added } from "./change";

/**
 * Adds what opens a door beside the first resource of a type in each stack: a rule, an output of its key, an assignment, an
 * exemption.
 */
export function addDoors(stacks: Stacks): readonly Mutant[] {
  const firsts = new Map(
    resourcesOf(stacks)
      .map((one) => [`${one.stack} ${one.type}`, one] as const)
      .reverse(),
  );
  return [...firsts.values()].reverse().flatMap(({ stack, type, name }) =>
    doors
      .filter(({ on }) => on === type)
      .map(({ door, add }) => {
        const address = `${type}.${name}`;
        const extra = beside(add as unknown as JsonObject, address);
        const mutant = added(stacks, stack, `${type}: ${door}`, type, extra);
        const outer = extra["output"] === undefined ? mutant.stacks : handedOut(mutant.stacks, stack);
        return { ...mutant, label: `${stack}:${address} ${door}`, stacks: outer };
      }),
  );
}

/** The stacks in which whoever calls the module hands its new output on, up to the root. */
function handedOut(stacks: Stacks, stack: string): Stacks {
  return callsOf(stacks, stack).reduce((outer, { caller, name }) => {
    const json = outer[caller] ?? {};
    const output = isObject(json["output"]) ? json["output"] : {};
    const door = { value: `\${module.${name}.door}`, sensitive: true };
    return handedOut({ ...outer, [caller]: { ...json, output: { ...output, door } } }, caller);
  }, stacks);
}

function beside(add: JsonObject, address: string): JsonObject {
  const replaced = (value: Json): Json => {
    if (typeof value === "string") return value.replaceAll("${@.", `\${${address}.`);
    if (isList(value)) return value.map(replaced);
    return isObject(value) ? inside(value) : value;
  };
  const inside = (object: JsonObject): JsonObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, replaced(value)]));
  return inside(add);
}
