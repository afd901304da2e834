import type { Json } from "../../common/json";

/** An argument that another major of the provider spells differently; where both are written, `to` wins. */
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
  return { from, to, convert: (value) => (typeof value === "boolean" ? !value : value) };
}

/** True and false became Enabled and Disabled. */
export function asWord(from: string, to: string): Rename {
  return {
    from,
    to,
    convert: (value) => (typeof value === "boolean" ? (value ? "Enabled" : "Disabled") : value),
  };
}

/** Enabled and any other word became true and false. */
export function asFlag(from: string, to: string): Rename {
  return { from, to, convert: (value) => (typeof value === "string" ? value.toLowerCase() === "enabled" : value) };
}
