import { isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import type { Collected, Declared } from "./module-source";

/** Blocks whose contents are merged instead of replaced. */
const mergedBlocks = new Set(["lifecycle"]);

/**
 * Applies override files: an argument or kind of nested block they give replaces the one of the plain files.
 * https://developer.hashicorp.com/terraform/language/files/override
 */
export function overridden(plain: Collected, overrides: Collected): Collected {
  if (overrides.blocks.size === 0 && overrides.locals.size === 0) return plain;
  const blocks = new Map(
    [...plain.blocks].map(([kind, named]) => [
      kind,
      new Map([...named].map(([key, declared]) => [key, declared.map((block) => applied(block, overrides))])),
    ]),
  );
  return { blocks, locals: new Map([...plain.locals, ...overrides.locals]) };
}

function applied(block: Declared, overrides: Collected): Declared {
  const changes = overrides.blocks.get(block.kind)?.get(block.labels.join(".")) ?? [];
  return changes.reduce((base, change) => ({ ...base, body: merged(base.body, change.body) }), block);
}

function merged(base: JsonObject, over: JsonObject): JsonObject {
  const result = new Map<string, Json>(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    if (key === "dynamic")
      result.set(key, Object.assign({}, ...objects(result.get(key)), ...objects(value)) as JsonObject);
    else if (mergedBlocks.has(key))
      result.set(key, [Object.assign({}, ...objects(result.get(key)), ...objects(value)) as JsonObject]);
    else {
      result.set(key, value);
      withoutDynamic(result, key, over);
    }
  }
  for (const dynamic of objects(own(over, "dynamic")))
    for (const label of Object.keys(dynamic)) dropStatic(result, label, over);
  return Object.fromEntries(result);
}

/** A nested block in an override also replaces the dynamic block of its kind. */
function withoutDynamic(result: Map<string, Json>, key: string, over: JsonObject): void {
  const [dynamic] = objects(result.get("dynamic"));
  const isGivenAgain = objects(own(over, "dynamic")).some((given) => own(given, key) !== undefined);
  if (!dynamic || own(dynamic, key) === undefined || isGivenAgain) return;
  result.set("dynamic", Object.fromEntries(Object.entries(dynamic).filter(([label]) => label !== key)));
}

function dropStatic(result: Map<string, Json>, label: string, over: JsonObject): void {
  if (own(over, label) === undefined && isObject(result.get("dynamic"))) result.delete(label);
}
