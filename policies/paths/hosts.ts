import type { Subject } from "./facts";

/** Anywhere: what a way out without a list leads to. */
export const anywhere: Subject = { id: "anywhere", name: "anywhere on the internet" };

/** What a name of a host leads to; a star alone, or all addresses, is anywhere. */
export function hostSubject(written: string): Subject {
  const isAll = /^(\*|0\.0\.0\.0\/0|any|internet)$/i.test(written);
  return isAll ? anywhere : { id: `host ${written.toLowerCase()}`, name: written };
}
