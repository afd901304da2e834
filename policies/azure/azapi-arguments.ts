import { objects, own, type Json, type JsonObject } from "../../common/json";
import type { AzapiArgument } from "./azapi-types";

const enabled = (value: Json): Json => (typeof value === "string" ? value.toLowerCase() === "enabled" : value);
const not = (value: Json): Json => (typeof value === "boolean" ? !value : value);

/** A property whose value is the argument's. */
export function same(from: string, to: string): AzapiArgument {
  return { from: `properties.${from}`, to };
}

/** A property that says Enabled or Disabled where the argument is true or false. */
export function flag(from: string, to: string): AzapiArgument {
  return { from: `properties.${from}`, to, convert: enabled };
}

/** A property that is true where the argument is false. */
export function inverted(from: string, to: string): AzapiArgument {
  return { from: `properties.${from}`, to, convert: not };
}

/** A list of objects of which the argument lists one member. */
export function listOf(from: string, member: string, to: string): AzapiArgument {
  return {
    from: `properties.${from}`,
    to,
    convert: (value) => objects(value).map((item) => own(item, member) ?? null),
  };
}

/** A list of objects, or one, whose members have other names in the argument's blocks. */
export function blocksOf(from: string, to: string, names: Readonly<Record<string, string>>): AzapiArgument {
  return { from: `properties.${from}`, to, convert: (value) => objects(value).map((item) => renamed(item, names)) };
}

/** The members of an object under other names; those without a name are left out. */
export function renamed(item: JsonObject, names: Readonly<Record<string, string>>): JsonObject {
  const entries = Object.entries(names).map(([from, to]) => [to, own(item, from) ?? null] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}
