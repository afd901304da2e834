import type { Block } from "../../../estate/block";
import type { Value } from "../../../estate/value";

/** What an argument surely holds, and what it may hold at most where a part of it is not known. */
export interface Reading<T> {
  readonly least: T;
  readonly most: T;
  /** Why they differ; absent where all is known. */
  readonly reason?: string;
}

/** A reading of what is known. */
export function certain<T>(value: T): Reading<T> {
  return { least: value, most: value };
}

/** The items of an argument that is a list, or one value. */
export function itemsOf(block: Block, argument: string): readonly Value[] {
  const list = block.items(argument);
  const items = list.state === "known" ? list.items : [list];
  return items.filter(
    (item) => item.state !== "absent" && !(item.state === "known" && (item.value === null || item.value === "")),
  );
}

/**
 * Reads the items of several arguments together.
 * @param parse what a text stands for; undefined where it stands for nothing that is known
 * @param sum joins what the items stand for
 * @param all what an item may stand for that is not known
 */
export function read<T>(
  items: readonly Value[],
  parse: (written: string) => T | undefined,
  sum: (parts: readonly T[]) => T,
  all: T,
): Reading<T> {
  let reason: string | undefined;
  const found = items.flatMap((item): readonly T[] => {
    if (item.state !== "known") {
      if (item.state === "unknown") reason ??= item.reason;
      return [];
    }
    const parsed = parse(String(item.value));
    if (parsed === undefined) reason ??= `${JSON.stringify(item.value)} cannot be read`;
    return parsed === undefined ? [] : [parsed];
  });
  const least = sum(found);
  return reason === undefined ? certain(least) : { least, most: all, reason };
}
