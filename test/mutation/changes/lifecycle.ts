import { isObject, type JsonObject } from "../../../common/json";
import { resourcesOf, type Stacks } from "../estate";
import { valueAt } from "../json-path";
import type { Mutant } from "../mutant";
import { isNamed, protective } from "../operators/remove";
import { lessSafeThan, ordersOf } from "../values/orders";
import { changedResource } from "./change";

/** Tells Terraform not to repair what somebody changes by hand: one argument that protects, and all of them. */
export function ignoreChanges(stacks: Stacks): readonly Mutant[] {
  return resourcesOf(stacks).flatMap((resource) => {
    const safe = Object.entries(ordersOf(resource.type, resource.raw["type"]))
      .filter(([path, order]) => {
        const value = valueAt(resource.raw, path.split("."));
        return value !== undefined && lessSafeThan(order, value).length > 0;
      })
      .map(([path]) => path.split(".")[0] ?? "");
    const lists = safe.length === 0 ? [] : [...[...new Set(safe)].map((name) => [name]), "all"];
    const lifecycle = resource.raw["lifecycle"];
    const before = isObject(lifecycle) ? lifecycle : {};
    return lists.map((ignore) => {
      const raw: JsonObject = { ...resource.raw, lifecycle: { ...before, ignore_changes: ignore } };
      const path = ["lifecycle", "ignore_changes"];
      return changedResource(stacks, resource, raw, { verb: "ignore", path, shown: JSON.stringify(ignore) });
    });
  });
}

/** Leaves what protects in the text, but makes none of it. */
export function countNothing(stacks: Stacks): readonly Mutant[] {
  const all = resourcesOf(stacks);
  return all.flatMap((resource) => {
    const repeated = resource.raw["for_each"] !== undefined || resource.raw["count"] !== undefined;
    if (!protective.test(resource.type) || isNamed(resource, all)) return [];
    const none: readonly (readonly [string, JsonObject])[] = [
      ["count", { count: 0 }],
      ["for_each", { for_each: {} }],
    ];
    return none
      .filter(([key]) => !repeated || resource.raw[key] !== undefined)
      .map(([key, nothing]) => {
        const raw = {
          ...nothing,
          ...Object.fromEntries(Object.entries(resource.raw).filter(([name]) => name !== key)),
        };
        return changedResource(stacks, resource, raw, { verb: "empty", path: [key], shown: JSON.stringify(nothing) });
      });
  });
}
