import { entry } from "../../../../common/table";
import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { renames } from "../../../azure/registry";

/**
 * The arguments without what a plan shows of the last state alone: a provider that knows an argument by two names keeps, under
 * the one that is not written, the value from before.
 * @param written expressions of the block
 */
export function withoutOldValues(type: string, values: JsonObject, written: JsonObject): JsonObject {
  return (entry(renames, type) ?? []).reduce((kept, { from, to }) => {
    const [old, current] = [from, to].map((path) => isAt(written, path.split(".")));
    return old === current ? kept : without(kept, (old ? to : from).split("."));
  }, values);
}

function isAt(block: JsonObject, [name = "", ...rest]: readonly string[]): boolean {
  const found = own(block, name);
  return rest.length === 0 ? found !== undefined : objects(found).some((inner) => isAt(inner, rest));
}

function without(block: JsonObject, [name = "", ...rest]: readonly string[]): JsonObject {
  const found = own(block, name);
  if (found === undefined) return block;
  if (rest.length === 0) {
    return Object.fromEntries(Object.entries(block).filter(([key]) => key !== name));
  }
  const inside = (item: Json): Json => (isObject(item) ? without(item, rest) : item);
  return { ...block, [name]: isList(found) ? found.map(inside) : inside(found) };
}
