import type { Json, JsonObject } from "../../common/json";
import { objects, own } from "../../common/json";
import type { CostedResource } from "./cost-rule";

/** The value at `path` of a block, through blocks written as an object or as a list of one. */
export function written(block: JsonObject, ...path: readonly string[]): Json | undefined {
  const [key = "", ...rest] = path;
  const value = own(block, key);
  if (rest.length === 0) return value;
  const [inner] = objects(value);
  return inner && written(inner, ...rest);
}

/** The same as text; empty without one. */
export function writtenString(block: JsonObject, ...path: readonly string[]): string {
  const value = written(block, ...path);
  return typeof value === "string" ? value : "";
}

/** The same as a number; `otherwise` where none is written. */
export function writtenNumber(block: JsonObject, otherwise: number, ...path: readonly string[]): number {
  const value = Number(written(block, ...path) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
}

/** What a reference such as `${azurerm_cosmosdb_account.Threads.name}` points to among `resources`. */
export function pointedTo(resources: readonly CostedResource[], reference: unknown): CostedResource | undefined {
  const address = typeof reference === "string" ? /^\$\{([^.{}]+\.[^.{}]+)\./.exec(reference)?.[1] : undefined;
  return resources.find((resource) => resource.address === address);
}
