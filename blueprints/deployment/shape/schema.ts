import schemaJson from "../../../schemas/ztai.schema.json";

/** The part of JSON Schema (draft-07) that the deployment schema uses, and the kit's own annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  /** What the pattern asks for, in words. Editors show it too. */
  readonly patternErrorMessage?: string;
  /** Error code of a value that is not in `enum`. */
  readonly "x-code"?: string;
  /** Type of the ARM id. */
  readonly "x-arm-type"?: string;
  /** Computed by the loader when absent. */
  readonly "x-resolved"?: boolean;
}

/** Schema of the deployment file. */
export const deploymentSchema = schemaJson as unknown as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};

/** Annotations that ajv must let pass. */
export const annotations = ["patternErrorMessage", "x-code", "x-arm-type", "x-resolved"] as const;

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
