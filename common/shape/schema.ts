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
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** What the pattern asks for, in words. Editors show it too. */
  readonly patternErrorMessage?: string;
  /** Error code of a value that is not in `enum`. */
  readonly "x-code"?: string;
  /** What to say of a value that is not in `enum`. @default "is not allowed" */
  readonly "x-message"?: string;
  /** Names by which people call the key in other tools, for `did you mean`. */
  readonly "x-also-called"?: readonly string[];
  /** A GUID, which the loader writes in lower case. */
  readonly "x-guid"?: boolean;
  /** Type of the ARM id, which the loader writes in Azure's spelling. */
  readonly "x-arm-type"?: string;
  /** Computed by the loader when absent. */
  readonly "x-resolved"?: boolean;
}

/** Annotations that ajv must let pass. */
export const annotations = [
  "patternErrorMessage",
  "x-also-called",
  "x-arm-type",
  "x-code",
  "x-guid",
  "x-message",
  "x-resolved",
] as const;
