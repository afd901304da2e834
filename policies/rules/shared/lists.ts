import { isList, type Json } from "../../../common/json";
import type { Requirement } from "./require";

/** No item of the list is one of these, whatever the case of letters; a list left out has none. */
export function isNoneOf(path: string, forbidden: readonly string[]): Requirement {
  const refused = forbidden.map((value) => value.toLowerCase());
  return {
    path,
    must: `a list without ${forbidden.join(" or ")}`,
    holds: (found) => items(found).every((item) => !refused.includes(String(item).toLowerCase())),
    whenAbsent: "pass",
  };
}

/** Every item of the list is one of these, whatever the case of letters, and there is at least one. */
export function isWithin(path: string, allowed: readonly string[]): Requirement {
  const accepted = allowed.map((value) => value.toLowerCase());
  return {
    path,
    must: `nothing but ${allowed.join(" and ")}`,
    holds: (found) => {
      const all = items(found);
      return all.length > 0 && all.every((item) => accepted.includes(String(item).toLowerCase()));
    },
  };
}

function items(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}
