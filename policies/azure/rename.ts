import type { Json } from "../../common/json";

/**
 * An argument that another major of the provider spells differently. Where both are written they must say the same; what they
 * disagree about is not known.
 */
export interface Rename {
  /** Dotted path as written in one of the majors. */
  readonly from: string;
  /** Dotted path under which rules and defaults know it. */
  readonly to: string;
  /** Turns a known value into what `to` holds. @default - unchanged */
  readonly convert?: (value: Json) => Json;
}

/** The same value under another name. */
export function move(from: string, to: string): Rename {
  return { from, to };
}

/** True under one name is false under the other. */
export function opposite(from: string, to: string): Rename {
  return { from, to, convert: (value) => inSwitch(value, (on) => !on) };
}

/** True and false became words. @param words for true and for false. @default - Enabled and Disabled */
export function asWord(
  from: string,
  to: string,
  [yes, no]: readonly [string, string] = ["Enabled", "Disabled"],
): Rename {
  return { from, to, convert: (value) => inSwitch(value, (on) => (on ? yes : no)) };
}

/** Terraform takes the texts `true` and `false` for a switch. */
function inSwitch(value: Json, say: (on: boolean) => Json): Json {
  const on = value === "true" ? true : value === "false" ? false : value;
  return typeof on === "boolean" ? say(on) : value;
}

/** Enabled and any other word became true and false. */
export function asFlag(from: string, to: string): Rename {
  return { from, to, convert: (value) => (typeof value === "string" ? value.toLowerCase() === "enabled" : value) };
}
