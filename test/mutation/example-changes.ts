import { isDeepStrictEqual } from "node:util";
import { isList, isObject, type Json, type JsonObject } from "../../common/json";
import type { Rule } from "../../policies/engine/rule";
import { withValue, type Path } from "./json-path";

/** What to write at a path of a resource; undefined leaves it out. */
export interface Edit {
  readonly path: Path;
  readonly value: Json | undefined;
}

/** A change to a resource of one type that takes away what a rule asks for; without edits it removes the resource. */
export interface TypeChange {
  readonly type: string;
  readonly edits?: readonly Edit[];
}

/**
 * The changes that lead from a rule's good example to its bad one: what differs in a resource that both have, and the
 * types of resources that only the good one has.
 */
export function changesOf({ examples }: Rule): readonly TypeChange[] {
  const [good, bad] = [examples.pass.resource ?? {}, examples.fail.resource ?? {}];
  const removed = Object.keys(good).filter((type) => bad[type] === undefined);
  const changed = Object.entries(bad).flatMap(([type, named]) =>
    resources(named).flatMap(([name, after]) => {
      const others = resources(good[type]);
      const before = (others.find(([other]) => other === name) ?? others[0])?.[1];
      const edits = before ? difference(before, after, []) : [];
      return edits.length > 0 ? [{ type, edits }] : [];
    }),
  );
  return [...changed, ...removed.map((type) => ({ type }))];
}

function resources(named: Json | undefined): readonly (readonly [string, JsonObject])[] {
  return Object.entries(isObject(named) ? named : {}).flatMap(([name, raw]) => (isObject(raw) ? [[name, raw]] : []));
}

/** Writes the edits into a resource, through the first of several blocks of a name. */
export function edited(raw: JsonObject, edits: readonly Edit[]): JsonObject {
  return edits.reduce((resource, { path, value }) => withValue(resource, through(resource, path), value), raw);
}

/** Blocks of the examples are objects or lists; those of an estate the other. */
function through(raw: JsonObject, path: Path): Path {
  const found: (string | number)[] = [];
  let at: Json | undefined = raw;
  for (const step of path.filter((one) => typeof one === "string")) {
    if (isList(at)) {
      found.push(0);
      at = at[0];
    }
    found.push(step);
    at = isObject(at) ? at[step] : undefined;
  }
  return found;
}

function difference(good: JsonObject, bad: JsonObject, path: Path): readonly Edit[] {
  const keys = new Set([...Object.keys(good), ...Object.keys(bad)]);
  return [...keys]
    .filter((key) => !identifying.has(key) && !isDeepStrictEqual(good[key], bad[key]))
    .flatMap((key): readonly Edit[] => {
      const [before, after] = [good[key], bad[key]];
      const here = [...path, key];
      return isObject(before) && isObject(after) ? difference(before, after, here) : [{ path: here, value: after }];
    });
}

/** Arguments that say which resource it is; where they matter, the examples are compared as a whole. */
const identifying = new Set(["name", "location", "resource_group_name"]);
