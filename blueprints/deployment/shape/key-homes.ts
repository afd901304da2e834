import type { Schema } from "../../../common/shape/schema";
import { dereference, deploymentSchema } from "./schema";

/** Where the keys of the schema stand. */
interface KeyPlaces {
  /** Paths of the mappings that have a key. */
  readonly homes: Map<string, string[]>;
  /** Words with which a mapping has a key that it lacks with others, by path and key. */
  readonly words: Map<string, string[]>;
}

let places: KeyPlaces | undefined;

/**
 * The mappings of a deployment file that have a key, for one that stands in the wrong place: `platform.network` for `hub`. One
 * under a name that people choose, or below another one, counts only where there is no other: whoever misplaces a key has not got that
 * far. None for a key that many have.
 */
export function homesOf(key: string): readonly string[] {
  places ??= collect();
  const all = places.homes.get(key) ?? [];
  const plain = all.filter((home) => !home.includes("<name>"));
  const known = plain.length > 0 ? plain : all;
  const found = known.filter((home) => !known.some((outer) => home.startsWith(`${outer}.`)));
  return found.length > 2 ? [] : found;
}

/**
 * With which words a mapping has a key: `type: hcp` for `project` in `backend`. None where the key does not depend on a word.
 *
 * @param mapping its path, with `[]` for each item of a list
 */
export function wordsWith(key: string, mapping: string): readonly string[] {
  places ??= collect();
  return places.words.get(`${mapping} ${key}`) ?? [];
}

function collect(): KeyPlaces {
  const found: KeyPlaces = { homes: new Map(), words: new Map() };
  const visit = (schema: Schema, path: string, word?: string) => {
    const resolved = dereference(schema);
    const tag = resolved.discriminator?.propertyName;
    for (const branch of [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])]) {
      const value = tag === undefined ? undefined : dereference(branch).properties?.[tag]?.const;
      visit(branch, path, value === undefined ? undefined : `${tag}: ${String(value)}`);
    }
    if (resolved.items) visit(resolved.items, `${path}[]`);
    if (typeof resolved.additionalProperties === "object") visit(resolved.additionalProperties, `${path}.<name>`);
    for (const [key, property] of Object.entries(resolved.properties ?? {})) {
      add(found.homes, key, path === "" ? "the top level" : path);
      if (word !== undefined) add(found.words, `${path} ${key}`, word);
      visit(property, path === "" ? key : `${path}.${key}`);
    }
  };
  visit(deploymentSchema, "");
  return found;
}

function add(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(item)) list.push(item);
  lists.set(key, list);
}
