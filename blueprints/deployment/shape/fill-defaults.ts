import type { Schema } from "../../../common/shape/schema";
import { branchesFor, dereference, isRecord } from "./schema";

/**
 * `value` with the schema's defaults where it says nothing. Values of a wrong shape stay as they are, for the shape check
 * to report.
 */
export function fillDefaults(schema: Schema, value: unknown): unknown {
  const resolved = dereference(schema);
  if (resolved.anyOf || resolved.oneOf) {
    const [branch, ...others] = branchesFor(resolved, value);
    const filled = branch && others.length === 0 ? fillDefaults(branch, value) : value;
    return resolved.properties && isRecord(filled) ? fillProperties(resolved, filled) : filled;
  }
  if (Array.isArray(value)) return resolved.items ? fillItems(resolved.items, value) : value;
  return isRecord(value) ? fillProperties(resolved, value) : value;
}

function fillItems(schema: Schema, items: readonly unknown[]): unknown[] {
  return items.map((item) => fillDefaults(schema, item));
}

function fillProperties(schema: Schema, value: Record<string, unknown>): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const [key, property] of Object.entries(value)) {
    const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const other = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
    const propertySchema = own ?? other;
    filled[key] = propertySchema ? fillDefaults(propertySchema, property) : property;
  }
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const initial = dereference(property).default;
    if (!(key in filled) && initial !== undefined) filled[key] = fillDefaults(property, structuredClone(initial));
  }
  return filled;
}
