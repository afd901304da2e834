import { kept } from "../../../../common/kept";
import { entry } from "../../../../common/table";
import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import { renames } from "../../../azure/registry";

/**
 * The arguments without what a plan shows of the last state alone: a provider that knows an argument by two names keeps, under
 * the one that is not written, the value from before.
 * @param written expressions of the block
 */
export function withoutOldValues(type: string, values: JsonObject, written: JsonObject): JsonObject {
  return twoNames(type).reduce((left, { from, to }) => {
    const isOld = isAt(written, from);
    // In most plans the provider no longer knows the old name, and nobody writes it.
    if (!isOld && !isAt(left, from)) return left;
    return isOld === isAt(written, to) ? left : without(left, isOld ? to : from);
  }, values);
}

type Path = readonly string[];

const byType = new Map<string, readonly { readonly from: Path; readonly to: Path }[]>();

/** The two names of each argument that has them, as paths. */
function twoNames(type: string): readonly { readonly from: Path; readonly to: Path }[] {
  return kept(byType, type, () =>
    (entry(renames, type) ?? []).map(({ from, to }) => ({ from: from.split("."), to: to.split(".") })),
  );
}

function isAt(block: JsonObject, path: Path, depth = 0): boolean {
  const found = own(block, path[depth] ?? "");
  if (depth === path.length - 1 || found === undefined) return found !== undefined;
  return objects(found).some((inner) => isAt(inner, path, depth + 1));
}

function without(block: JsonObject, [name = "", ...rest]: Path): JsonObject {
  const found = own(block, name);
  if (found === undefined) return block;
  if (rest.length === 0) {
    return Object.fromEntries(Object.entries(block).filter(([key]) => key !== name));
  }
  const inside = (item: Json): Json => (isObject(item) ? without(item, rest) : item);
  return { ...block, [name]: isList(found) ? found.map(inside) : inside(found) };
}
