import { isObject, type Json } from "../../../common/json";
import { resourcesOf, type Stacks, type Written } from "../estate";
import { valueAt, withValue, type Path } from "../json-path";
import type { Mutant } from "../mutant";
import { concrete } from "../paths";
import { leastSafe, lessSafeThan, ordersOf } from "../values/orders";
import { changedResource } from "./change";

/** Puts a less safe value in the place of the one that stands there. */
export function worsen(stacks: Stacks): readonly Mutant[] {
  return places(stacks).flatMap(({ resource, path, order }) => {
    const value = valueAt(resource.raw, path);
    return value === undefined || value === null || typeof value === "object"
      ? []
      : lessSafeThan(order, value).map((less) => put(stacks, resource, path, less, "worsen"));
  });
}

/** Writes the least safe value where nothing is written, into blocks that are there. */
export function write(stacks: Stacks): readonly Mutant[] {
  return places(stacks).flatMap(({ resource, path, order }) => {
    const value = leastSafe(order);
    const free = valueAt(resource.raw, path) === undefined && isObject(valueAt(resource.raw, path.slice(0, -1)));
    return free && value !== undefined ? [put(stacks, resource, path, value, "write")] : [];
  });
}

/** Says in the sensitive body of an azapi resource, which wins over the body, the least safe value. */
export function overrideBody(stacks: Stacks): readonly Mutant[] {
  return places(stacks).flatMap(({ resource, path, order }) => {
    const value = leastSafe(order);
    const written = valueAt(resource.raw, path);
    if (path[0] !== "body" || path.some((step) => typeof step === "number")) return [];
    if (value === undefined || written === undefined || lessSafeThan(order, written).length === 0) return [];
    return [put(stacks, resource, ["sensitive_body", ...path.slice(1)], value, "override")];
  });
}

function put(stacks: Stacks, resource: Written, path: Path, value: Json, verb: string): Mutant {
  const raw = withValue(resource.raw, path, value);
  return changedResource(stacks, resource, raw, { verb, path, shown: JSON.stringify(value) });
}

interface Ordered {
  readonly resource: Written;
  readonly path: Path;
  readonly order: readonly Json[];
}

function places(stacks: Stacks): readonly Ordered[] {
  return resourcesOf(stacks).flatMap((resource) =>
    Object.entries(ordersOf(resource.type, resource.raw["type"])).flatMap(([path, order]) =>
      concrete(resource.raw, path.split("."), []).map((exact) => ({ resource, path: exact, order })),
    ),
  );
}
