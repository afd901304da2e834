import type { JsonObject } from "../../../common/json";
import { withResource, type Stacks, type Written } from "../estate";
import { dotted, type Path } from "../json-path";
import type { Mutant } from "../mutant";

/** Every weaker estate that one kind of change makes of an estate. */
export type Change = (stacks: Stacks) => readonly Mutant[];

/** What was done to a resource, for a mutant's name. */
interface Done {
  /** What was done, wherever: `write`. */
  readonly verb: string;
  /** Dotted path, or what was added. */
  readonly path: Path;
  readonly shown: string;
}

/** A mutant in which one resource is another; undefined removes it. */
export function changedResource(
  stacks: Stacks,
  resource: Written,
  raw: JsonObject | undefined,
  { verb, path, shown }: Done,
): Mutant {
  const { stack, type, name } = resource;
  return {
    kind: [verb, [type, dotted(path)].filter(Boolean).join(".")].join(" "),
    label: `${stack}:${type}.${name} ${path.join(".")} = ${shown}`,
    type,
    key: `${stack}:${type}.${name}`,
    path: dotted(path),
    exactPath: path,
    stacks: withResource(stacks, resource, raw),
  };
}

/** A mutant in which a stack has more than before: the sections are merged into it. */
export function added(stacks: Stacks, stack: string, what: string, type: string, extra: JsonObject): Mutant {
  return {
    kind: `add ${what}`,
    label: `${stack}: ${what}`,
    type,
    key: `${stack}:`,
    path: "",
    exactPath: [],
    stacks: { ...stacks, [stack]: merged(stacks[stack] ?? {}, extra, 0) },
  };
}

/** Merges sections, types and names; what stands below a name is taken whole. */
function merged(base: JsonObject, extra: JsonObject, depth: number): JsonObject {
  const both = Object.entries(extra).map(([key, value]) => {
    const before = base[key];
    const deeper = depth < 2 && isPlain(before) && isPlain(value);
    return [key, deeper ? merged(before, value, depth + 1) : value] as const;
  });
  return { ...base, ...Object.fromEntries(both) };
}

function isPlain(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
