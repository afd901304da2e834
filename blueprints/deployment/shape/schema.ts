import type { Schema } from "../../../common/shape/schema";
import schemaJson from "../../../schemas/ztai.schema.json";

/** Schema of the deployment file. */
export const deploymentSchema = schemaJson as unknown as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

/** Follows `$ref` (also a lone one inside `allOf`) to what it stands for; keywords beside `allOf` stay. */
export function dereference(schema: Schema): Schema {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference === undefined) return schema;
  const definition = deploymentSchema.definitions[reference.replace("#/definitions/", "")] ?? {};
  return { ...dereference(definition), ...schema };
}

/** The branches of a choice that can hold a value of this kind: all mappings for a mapping, all lists for a list. */
export function branchesFor(schema: Schema, value: unknown): Schema[] {
  const branches = (schema.anyOf ?? schema.oneOf ?? []).map(dereference);
  const tag = schema.discriminator?.propertyName;
  if (tag !== undefined && isRecord(value)) {
    return branches.filter((branch) => dereference(branch.properties?.[tag] ?? {}).const === value[tag]);
  }
  return branches.filter(
    (branch) => branch.type === (Array.isArray(value) ? "array" : isRecord(value) ? "object" : ""),
  );
}

/** Whether `value` is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
