import { isList, type Json } from "../../../common/json";
import type { UnknownValue } from "../../estate/value";
import type { Requirement } from "./require";

/** No item of the list is one of these, whatever the case of letters; a list left out has none. */
export function isNoneOf(path: string, forbidden: readonly string[]): Requirement {
  const refused = forbidden.map((value) => value.toLowerCase());
  const isAllowed = (item: Json) => !refused.includes(String(item).toLowerCase());
  return {
    path,
    must: `a list without ${forbidden.join(" or ")}`,
    holds: (found) => items(found).every(isAllowed),
    decides: (found) => someItemFails(found, isAllowed),
    whenAbsent: "pass",
  };
}

/** Every item of the list is one of these, whatever the case of letters, and there is at least one. */
export function isWithin(path: string, allowed: readonly string[]): Requirement {
  const accepted = allowed.map((value) => value.toLowerCase());
  const isAllowed = (item: Json) => accepted.includes(String(item).toLowerCase());
  return {
    path,
    must: `nothing but ${allowed.join(" and ")}`,
    holds: (found) => {
      const all = items(found);
      return all.length > 0 && all.every(isAllowed);
    },
    decides: (found) => someItemFails(found, isAllowed),
  };
}

/** An item that is known to be wrong decides, whatever the others are. */
function someItemFails({ items: found = [] }: UnknownValue, isAllowed: (item: Json) => boolean): false | undefined {
  return found.some((item) => item.state === "known" && !isAllowed(item.value)) ? false : undefined;
}

function items(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}
