import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";

/** A resource instance as `terraform show -json` prints it, in a plan and in a state. */
export interface ShownResource {
  readonly address: string;
  /** Address of the module instance it is in; empty for the root module. */
  readonly module: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** Key of `count` or `for_each`. */
  readonly key: string | number | undefined;
  readonly values: JsonObject;
  /** True wherever a value must not be shown. */
  readonly sensitive: Json | undefined;
}

/** All resources of a `values` object: the root module's, then those of its child modules, in the order of the text. */
export function shownResources(values: Json | undefined): readonly ShownResource[] {
  const root = isObject(values) ? own(values, "root_module") : undefined;
  const found: ShownResource[] = [];
  // A list of what is open, since modules nest as deep as their author likes.
  const open = objects(root).map((module) => ({ module, address: "" }));
  for (let next = open.shift(); next; next = open.shift()) {
    const { module, address } = next;
    for (const resource of objects(own(module, "resources"))) {
      const shown = shownResource(resource, address);
      if (shown) found.push(shown);
    }
    for (const child of objects(own(module, "child_modules"))) {
      open.push({ module: child, address: textOf(child, "address") });
    }
  }
  return found;
}

function shownResource(resource: JsonObject, module: string): ShownResource | undefined {
  const [address, type, name] = ["address", "type", "name"].map((key) => textOf(resource, key));
  if (!address || !type || !name) return undefined;
  const values = own(resource, "values");
  const key = own(resource, "index");
  return {
    address,
    module,
    mode: own(resource, "mode") === "data" ? "data" : "managed",
    type,
    name,
    key: typeof key === "string" || typeof key === "number" ? key : undefined,
    values: isObject(values) ? values : {},
    sensitive: own(resource, "sensitive_values"),
  };
}

/** The text at a key; empty when there is none. */
export function textOf(object: JsonObject, key: string): string {
  const value = own(object, key);
  return typeof value === "string" ? value : "";
}

/** The texts of a list; nothing else in it counts. */
export function texts(value: Json | undefined): readonly string[] {
  return isList(value) ? value.filter((item): item is string => typeof item === "string") : [];
}
