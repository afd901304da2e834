import { isList, isObject, type Json, type JsonObject } from "../../../common/json";
import { resourcesOf, type Stacks } from "../estate";
import { valueAt, withValue, type Path } from "../json-path";
import type { Mutant } from "../mutant";
import { concrete } from "../paths";
import { callsOf } from "./calls";
import { lessSafeThan, ordersOf } from "../values/orders";

/** A literal that an argument of a resource takes its value from. */
interface Origin {
  readonly stack: string;
  readonly path: Path;
  readonly value: Json;
}

/** Weakens a value where it comes from: the default of a variable, the input of a module, a local. */
export function weakenInputs(stacks: Stacks): readonly Mutant[] {
  return resourcesOf(stacks).flatMap(({ stack, type, name, raw }) =>
    Object.entries(ordersOf(type, raw["type"])).flatMap(([dottedPath, order]) =>
      concrete(raw, dottedPath.split("."), []).flatMap((path) =>
        originsOf(stacks, stack, valueAt(raw, path)).flatMap((origin) =>
          lessSafeThan(order, origin.value).map((less): Mutant => {
            const before = stacks[origin.stack] ?? {};
            return {
              kind: `input ${type}.${dottedPath}`,
              label: `${stack}:${type}.${name} ${dottedPath} = ${JSON.stringify(less)} by ${origin.stack} ${origin.path.join(".")}`,
              type,
              key: `${stack}:${type}.${name}`,
              path: dottedPath,
              exactPath: path,
              stacks: { ...stacks, [origin.stack]: withValue(before, origin.path, less) },
            };
          }),
        ),
      ),
    ),
  );
}

function originsOf(stacks: Stacks, stack: string, value: Json | undefined, depth = 0): readonly Origin[] {
  const [, kind, name = ""] = /^\$\{(var|local)\.([\w-]+)\}$/.exec(typeof value === "string" ? value : "") ?? [];
  const json = stacks[stack] ?? {};
  if (kind === undefined || depth > 4) return [];
  const candidates = kind === "local" ? localOf(json, name) : inputsOf(stacks, stack, name);
  return candidates.flatMap(({ stack: where, path }) => {
    const found = valueAt(stacks[where], path);
    if (found === undefined || found === null || typeof found === "object") return [];
    const reference = typeof found === "string" && found.includes("${");
    return reference ? originsOf(stacks, where, found, depth + 1) : [{ stack: where, path, value: found }];
  });

  function localOf(content: JsonObject, local: string): readonly Pick<Origin, "stack" | "path">[] {
    const locals = content["locals"];
    if (!isList(locals)) return [];
    return locals.flatMap((block, at) =>
      isObject(block) && block[local] !== undefined ? [{ stack, path: ["locals", at, local] }] : [],
    );
  }
}

/** What the callers of a module pass for a variable, or its default where they pass nothing. */
function inputsOf(stacks: Stacks, stack: string, name: string): readonly Pick<Origin, "stack" | "path">[] {
  const callers = callsOf(stacks, stack);
  const passed = callers.filter(({ inputs }) => inputs[name] !== undefined);
  const byDefault = callers.length === 0 || passed.length < callers.length;
  return [
    ...passed.map(({ caller, name: module }) => ({ stack: caller, path: ["module", module, name] })),
    ...(byDefault ? [{ stack, path: ["variable", name, "default"] }] : []),
  ];
}
