/** The part of JSON Schema (draft-07) that the kit's schemas use, and the kit's own annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** What the pattern asks for, in words. Editors show it too. */
  readonly patternErrorMessage?: string;
  /** Error code of a value that is not in `enum`. */
  readonly "x-code"?: string;
  /** What to say of a value that is not in `enum`. @default "is not allowed" */
  readonly "x-message"?: string;
  /** Type of the ARM id. */
  readonly "x-arm-type"?: string;
  /** Computed by the loader when absent. */
  readonly "x-resolved"?: boolean;
}

/** Annotations that ajv must let pass. */
export const annotations = ["patternErrorMessage", "x-code", "x-message", "x-arm-type", "x-resolved"] as const;
