import type { BlueprintDeclaration } from "./blueprint";
import { declarationOf } from "./declaration-of";

/** Names of the fields that a blueprint has beside those of every workload. */
export interface BlueprintFields {
  readonly all: readonly string[];
  readonly required: readonly string[];
}

/** The fields of a blueprint: those of the one that it extends first. */
export function fieldsOfBlueprint({ schema }: BlueprintDeclaration): BlueprintFields {
  const { properties = {}, required = [], "x-extends": name } = schema;
  const extended = declarationOf(name);
  const inherited = extended ? fieldsOfBlueprint(extended) : { all: [], required: [] };
  return {
    all: [...inherited.all, ...Object.keys(properties)],
    required: [...new Set([...inherited.required, ...required])],
  };
}
