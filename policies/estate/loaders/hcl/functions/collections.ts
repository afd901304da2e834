import { someValue } from "../../../partly";
import { either } from "../either";
import { binary } from "../operators";
import { equalityKey, toNumber, toSet, toText } from "../convert";
import {
  bare,
  certainPart,
  elements,
  EvaluationError,
  isArray,
  isMap,
  Named,
  openList,
  openObject,
  sameValue,
  settle,
  settleDeep,
  shapeOf,
  TerraformSet,
  Unknown,
  unknownPart,
  type Val,
  type ValMap,
} from "../value";
import { at, shallow, strict, type Implementation } from "./implementation";

/** Longest list made. Terraform itself ends `range` at 1024. */
const maximumElements = 100_000;

function map(value: Val): ValMap {
  if (isMap(value)) return value;
  throw new EvaluationError("the argument is not a map");
}

function sorted(value: Val): readonly (readonly [string, Val])[] {
  return [...map(value)].sort(([left], [right]) => (left < right ? -1 : 1));
}

function bounded(items: readonly Val[]): readonly Val[] {
  if (items.length > maximumElements) throw new EvaluationError(`a list of more than ${maximumElements} elements`);
  return items;
}

/** An argument that is not known may replace every key before it; the keys behind it are certain. */
const merge: Implementation = (given, { budget }) => {
  const result = new Map<string, Val>();
  let open: Unknown | undefined;
  for (const value of given.map(settle)) {
    if (value === null) continue;
    const certain = certainPart(value);
    if (value instanceof Unknown) {
      open ??= value;
      for (const [key, before] of result) result.set(key, either(before, new Unknown(value.reason), value.reason));
      if (certain instanceof Unknown) continue;
    }
    budget.spend(map(certain).size + (open ? result.size : 0));
    for (const [key, item] of map(certain)) result.set(key, item);
  }
  return open ? openObject(open.reason, result) : result;
};

const lookup: Implementation = ([collection = null, key = null, fallback]) => {
  const [from, name] = [settle(collection), settle(key)];
  if (name instanceof Unknown) return bare(name);
  if (from instanceof Unknown) return from.known.entries?.get(toText(name)) ?? bare(from);
  const found = map(from).get(toText(name)) ?? fallback;
  if (found === undefined) throw new EvaluationError(`there is no key ${toText(name)}`);
  return found;
};

/** The first argument that is neither null nor an empty text; of several that may be it, what they have in common. */
const coalesce: Implementation = (given) => {
  const candidates: Val[] = [];
  for (const value of given) {
    const settled = settle(value);
    if (settled === null || settled === "") continue;
    candidates.push(value);
    const shape = shapeOf(value);
    if (typeof shape === "string" || shape?.notEmpty) break;
  }
  const [first, ...others] = candidates;
  if (first === undefined) throw new EvaluationError("all arguments of coalesce are null or empty");
  if (others.length === 0) return first;
  const open = candidates.find((value) => value instanceof Unknown);
  const reason = open instanceof Unknown ? open.reason : "it is one of several";
  // Whichever it is, it is not empty: otherwise it is passed over.
  return others.reduce((one, other) => either(present(one), present(other), reason), first);
};

function present(value: Val): Val {
  if (!(value instanceof Unknown)) return value;
  const shape = shapeOf(value);
  return new Unknown(value.reason, {
    ...value.known,
    shape: { ...(typeof shape === "object" ? shape : {}), notEmpty: true },
  });
}

const coalescelist: Implementation = (given) => {
  for (const value of given.map(settle)) {
    if (value instanceof Unknown) return bare(value);
    if (value !== null && elements(value, "the argument").length > 0) return value;
  }
  throw new EvaluationError("all lists are empty");
};

const contains: Implementation = ([given = null, wanted = null]) => {
  const target = settleDeep(wanted);
  const whole = settle(given);
  const list = certainPart(whole);
  if (list instanceof Unknown) return bare(list);
  const items = elements(list, "the first argument").map(settleDeep);
  if (!unknownPart(target) && items.some((item) => !unknownPart(item) && sameValue(item, target))) return true;
  const possible = items.find((item) => maybe(item, target));
  const open = unknownPart(target) ?? (possible === undefined ? undefined : unknownPart(possible));
  if (possible !== undefined && open) return bare(open);
  return whole instanceof Unknown ? bare(whole) : false;
};

/** Whether two values of which one is not known may be the same. */
function maybe(left: Val, right: Val): boolean {
  const equal = binary("==", left, right);
  return equal instanceof Unknown;
}

const element = shallow(([list = null, index = null]) => {
  const items = elements(list, "the first argument");
  if (items.length === 0) throw new EvaluationError("the list is empty");
  const place = Math.trunc(toNumber(index)) % items.length;
  return items[place < 0 ? place + items.length : place] ?? null;
});

const flatten = shallow(([list = null], { budget }) => {
  const result: Val[] = [];
  const add = (items: readonly Val[]): Unknown | undefined => {
    budget.spend(items.length);
    for (const item of items) {
      bounded(result);
      const inner = settle(item);
      // An unknown element may itself be a list, unless it is known to be one attribute of a resource.
      if (
        inner instanceof Unknown &&
        inner.known.reference === undefined &&
        !(item instanceof Unknown && item.known.reference)
      )
        return inner;
      if (!isArray(inner) && !(inner instanceof TerraformSet)) result.push(item);
      else {
        const open = add(elements(inner, "an element"));
        if (open) return open;
      }
    }
    return undefined;
  };
  const open = add(elements(list, "the argument"));
  return open ? bare(open) : bounded(result);
});

const one = shallow(([list = null]) => {
  const items = list instanceof Named ? [list] : elements(list, "the argument");
  if (items.length > 1) throw new EvaluationError("one needs a list of at most one element");
  return items[0] ?? null;
});

const length: Implementation = ([given = null]) => {
  const value = settle(given);
  if (typeof value === "string") return [...value].length;
  if (value instanceof Unknown) return new Unknown(value.reason, { shape: someValue, least: leastLength(given) });
  return isMap(value) ? value.size : elements(value, "the argument").length;
};

function leastLength(value: Val): number {
  const { entries, items } = value instanceof Unknown ? value.known : {};
  if (entries ?? items) return entries?.size ?? items?.length ?? 0;
  const shape = shapeOf(value);
  if (typeof shape !== "object") return 0;
  return Math.max(shape.notEmpty ? 1 : 0, [...(shape.prefix ?? "")].length, [...(shape.suffix ?? "")].length);
}

const range = strict((given, { budget }) => {
  const numbers = given.map(toNumber);
  const [start, limit] = numbers.length === 1 ? [0, numbers[0] ?? 0] : [numbers[0] ?? 0, numbers[1] ?? 0];
  const step = numbers[2] ?? (limit < start ? -1 : 1);
  const count = Math.ceil((limit - start) / step);
  if (step === 0 || count > 1024 || (step < 0 && limit > start))
    throw new EvaluationError("a range of more than 1024 numbers");
  budget.spend(Math.max(count, 0));
  return Array.from({ length: Math.max(count, 0) }, (_, index) => start + index * step);
});

const setproduct = shallow((given, { budget }) => {
  const lists = given.map((value) => elements(value, "an argument"));
  const size = lists.reduce((product, list) => product * list.length, 1);
  if (size > maximumElements) throw new EvaluationError(`a product of more than ${maximumElements} elements`);
  budget.spend(size * lists.length);
  return lists.reduce<readonly (readonly Val[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );
});

/** A set function: which distinct values of the first sets are kept. */
function combined(keeps: (in_: readonly boolean[]) => boolean): Implementation {
  return strict((given) => {
    const sets = given.map((value) => new Map(elements(value, "an argument").map((item) => [equalityKey(item), item])));
    const every = new Map(sets.flatMap((set) => [...set]));
    return toSet([...every].filter(([key]) => keeps(sets.map((set) => set.has(key)))).map(([, item]) => item));
  });
}

/** `alltrue` and `anytrue`; one element may decide although others are unknown. */
function booleans(deciding: boolean): Implementation {
  return shallow(([list = null]) => {
    const items = elements(list, "the argument").map(settle);
    const isDeciding = (item: Val) => (item === true || item === "true") === deciding && !(item instanceof Unknown);
    if (items.some(isDeciding)) return deciding;
    const open = items.find((item) => item instanceof Unknown);
    return open instanceof Unknown ? bare(open) : !deciding;
  });
}

/** Functions over lists, sets and maps. https://developer.hashicorp.com/terraform/language/functions */
export const collections: Readonly<Record<string, Implementation>> = {
  merge,
  lookup,
  coalesce,
  coalescelist,
  contains,
  element,
  flatten,
  one,
  length,
  range,
  setproduct,
  alltrue: booleans(false),
  anytrue: booleans(true),
  concat: (given, { budget }) => {
    if (given.length === 0) throw new EvaluationError("concat needs a list");
    const lists = given.map(settle);
    const result = lists
      .map(certainPart)
      .flatMap((value) => (value instanceof Unknown ? [] : elements(value, "an argument")));
    budget.spend(result.length);
    const open = lists.find((value) => value instanceof Unknown);
    return open instanceof Unknown ? openList(open.reason, bounded(result)) : bounded(result);
  },
  keys: shallow(([value = null]) => sorted(value).map(([key]) => key)),
  values: shallow(([value = null]) => sorted(value).map(([, item]) => item)),
  zipmap: shallow(([keys = null, values = null]) => {
    const names = elements(keys, "the first argument").map(settle);
    const open = names.find((name) => name instanceof Unknown);
    if (open instanceof Unknown) return bare(open);
    const items = elements(values, "the second argument");
    if (names.length !== items.length) throw new EvaluationError("there are more or fewer keys than values");
    return new Map(names.map((name, index) => [toText(name), items[index] ?? null]));
  }),
  distinct: strict(([list = null]) => [
    ...new Map(elements(list, "the argument").map((item) => [equalityKey(item), item])).values(),
  ]),
  compact: shallow(([list = null]) => {
    const items = elements(list, "the argument");
    const open = items.map(settle).find((item) => item instanceof Unknown && !item.known.reference);
    if (open instanceof Unknown && items.some((item) => item instanceof Unknown && !item.known.reference))
      return bare(open);
    return items.filter((item) => settle(item) !== null && settle(item) !== "");
  }),
  sort: strict(([list = null]) =>
    elements(list, "the argument")
      .map(toText)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  ),
  reverse: shallow(([list = null]) => [...elements(list, "the argument")].reverse()),
  slice: shallow(([list = null, from = null, to = null]) => {
    const items = elements(list, "the first argument");
    if (toNumber(from) < 0 || toNumber(to) > items.length || toNumber(to) < toNumber(from))
      throw new EvaluationError("the slice is outside the list");
    return items.slice(toNumber(from), toNumber(to));
  }),
  index: strict(([list = null, wanted = null]) => {
    const found = elements(list, "the first argument").findIndex((item) => sameValue(item, wanted));
    if (found < 0) throw new EvaluationError("the element is not in the list");
    return found;
  }),
  chunklist: shallow(([list = null, size = null]) => {
    const items = elements(list, "the first argument");
    const step = Math.trunc(toNumber(size)) || Math.max(1, items.length);
    return Array.from({ length: Math.ceil(items.length / step) }, (_, chunk) =>
      items.slice(chunk * step, (chunk + 1) * step),
    );
  }),
  transpose: strict(([value = null]) => {
    const result = new Map<string, Val[]>();
    for (const [key, list] of sorted(value)) {
      for (const item of elements(list, "a value").map(toText)) {
        const keys = result.get(item);
        if (keys) keys.push(key);
        else result.set(item, [key]);
      }
    }
    return result;
  }),
  matchkeys: strict((given) => {
    const [values, keys, wanted] = [0, 1, 2].map((index) => elements(at(given, index), "an argument"));
    return (values ?? []).filter((_, index) => wanted?.some((item) => sameValue(item, keys?.[index] ?? null)));
  }),
  setunion: combined((places) => places.includes(true)),
  setintersection: combined((places) => places.every((place) => place)),
  setsubtract: combined(([first, second]) => Boolean(first) && !second),
};
