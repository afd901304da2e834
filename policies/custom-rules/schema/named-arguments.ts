import { isList, isObject, own, type Json } from "../../../common/json";
import { inPlace } from "./keywords";

/** Arguments a schema asks about, with those of the blocks in them. */
export type NamedArguments = ReadonlyMap<string, NamedArguments>;

/** Every argument that some part of the schemas names. */
export function namedArguments(...schemas: readonly Json[]): NamedArguments {
  const names = new Map<string, Json[]>();
  for (const schema of schemas) collect(schema, names);
  return new Map([...names].map(([name, inner]) => [name, namedArguments(...inner)]));
}

function collect(schema: Json, names: Map<string, Json[]>): void {
  if (isList(schema)) for (const item of schema) collect(item, names);
  if (!isObject(schema)) return;
  for (const key of ["items", "contains", ...inPlace]) {
    const inner = own(schema, key);
    if (inner !== undefined) collect(inner, names);
  }
  const properties = own(schema, "properties");
  for (const [name, inner] of Object.entries(isObject(properties) ? properties : {})) add(names, name, inner);
  const required = own(schema, "required");
  for (const name of isList(required) ? required : []) add(names, String(name));
}

function add(names: Map<string, Json[]>, name: string, schema?: Json): void {
  const known = names.get(name) ?? [];
  names.set(name, schema === undefined ? known : [...known, schema]);
}
