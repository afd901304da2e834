import type { Json } from "../../common/json";

/** What an attribute holds as far as the text tells. `absent` means: not set, and the provider has no default for it. */
export type Value =
  | { readonly state: "known"; readonly value: Json; readonly origin: "set" | "default" }
  | { readonly state: "unknown"; readonly reason: string }
  | { readonly state: "absent" };

export const absent: Value = { state: "absent" };

export function known(value: Json, origin: "set" | "default" = "set"): Value {
  return { state: "known", value, origin };
}

/** @param reason completes the sentence "is unknown: …" */
export function unknownValue(reason: string): Value {
  return { state: "unknown", reason };
}

/** The string, when it is a known string. */
export function text(value: Value): string | undefined {
  return value.state === "known" && typeof value.value === "string" ? value.value : undefined;
}
