import type { Schema } from "../../../common/shape/schema";
import { dereference, deploymentSchema } from "./schema";

let homes: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The mappings of a deployment file that have a key, for one that stands in the wrong place: `platform.network` for `hub`. One
 * under a name that people choose counts only where there is no other: whoever misplaces a key has not got that far. None for a key
 * that many have.
 */
export function homesOf(key: string): readonly string[] {
  homes ??= collect();
  const all = homes.get(key) ?? [];
  const plain = all.filter((home) => !home.includes("<name>"));
  const found = plain.length > 0 ? plain : all;
  return found.length > 2 ? [] : found;
}

function collect(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const visit = (schema: Schema, path: string) => {
    const resolved = dereference(schema);
    for (const branch of [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])]) visit(branch, path);
    if (resolved.items) visit(resolved.items, `${path}[]`);
    if (typeof resolved.additionalProperties === "object") visit(resolved.additionalProperties, `${path}.<name>`);
    for (const [key, property] of Object.entries(resolved.properties ?? {})) {
      const homesSoFar = found.get(key) ?? [];
      const home = path === "" ? "the top level" : path;
      found.set(key, homesSoFar.includes(home) ? homesSoFar : [...homesSoFar, home]);
      visit(property, path === "" ? key : `${path}.${key}`);
    }
  };
  visit(deploymentSchema, "");
  return found;
}
