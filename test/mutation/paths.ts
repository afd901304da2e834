import { isList, isObject, type JsonObject } from "../../common/json";
import type { Path } from "./json-path";

/** The paths of an argument with the index of each block that is there, through the contents of dynamic blocks. */
export function concrete(at: JsonObject, [step = "", ...rest]: readonly string[], path: Path): readonly Path[] {
  const here = [...path, step];
  if (rest.length === 0) return [here];
  const inner = at[step];
  if (isObject(inner)) return concrete(inner, rest, here);
  const written = isList(inner) ? through(inner, rest, here) : [];
  const dynamic = at["dynamic"];
  const generated = isObject(dynamic) ? dynamic[step] : undefined;
  const contents = (isList(generated) ? generated : []).flatMap((block, index) =>
    isObject(block) && isList(block["content"])
      ? through(block["content"], rest, [...path, "dynamic", step, index, "content"])
      : [],
  );
  return [...written, ...contents];
}

function through(list: readonly unknown[], rest: readonly string[], path: Path): readonly Path[] {
  return list.flatMap((item, index) => (isObject(item) ? concrete(item, rest, [...path, index]) : []));
}
