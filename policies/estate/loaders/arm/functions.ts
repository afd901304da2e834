import { firstArmUnknown, isArmList, isArmObject, joinText, symbolOf, ArmUnknown, type ArmValue } from "./arm-value";
import { entry } from "../../../../common/table";

type Pure = (...given: ArmValue[]) => ArmValue | undefined;

const text = (value: ArmValue | undefined): string => (typeof value === "string" ? value : symbolOf(value ?? ""));
const list = (value: ArmValue | undefined): readonly ArmValue[] => (isArmList(value) ? value : []);
const number = (value: ArmValue | undefined): number => Number(value);
const same = (a: ArmValue | undefined, b: ArmValue | undefined): boolean => symbolOf(a ?? null) === symbolOf(b ?? null);

/** Lists beyond this come from expressions that mean to exhaust memory. */
const maximumItems = 10_000;

/**
 * Functions of known values, by name in lower case; undefined when they do not apply to what they are given.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions
 */
export const pureFunctions: Readonly<Record<string, Pure>> = {
  true: () => true,
  false: () => false,
  null: () => null,
  tolower: (a) => text(a).toLowerCase(),
  toupper: (a) => text(a).toUpperCase(),
  trim: (a) => text(a).trim(),
  string: (a) => (typeof a === "string" ? a : JSON.stringify(a)),
  int: (a) => (Number.isInteger(number(a)) ? number(a) : undefined),
  bool: (a) => (typeof a === "boolean" ? a : ["true", "1"].includes(text(a).toLowerCase())),
  json: (a) => parsed(text(a)),
  replace: (a, b, c) => (text(b) === "" ? undefined : text(a).split(text(b)).join(text(c))),
  split: (a, b) => (isArmList(b) ? undefined : text(a).split(text(b))),
  join: (a, b) => list(a).map(text).join(text(b)),
  startswith: (a, b) => text(a).toLowerCase().startsWith(text(b).toLowerCase()),
  endswith: (a, b) => text(a).toLowerCase().endsWith(text(b).toLowerCase()),
  indexof: (a, b) => text(a).toLowerCase().indexOf(text(b).toLowerCase()),
  padleft: (a, b, c) => (number(b) <= 256 ? text(a).padStart(number(b), c === undefined ? " " : text(c)) : undefined),
  substring: (a, b, c) => text(a).substring(number(b), c === undefined ? undefined : number(b) + number(c)),
  length: (a) => (isArmObject(a) ? Object.keys(a).length : isArmList(a) ? a.length : text(a).length),
  empty: (a) =>
    a === null || a === "" || (isArmList(a) && a.length === 0) || (isArmObject(a) && Object.keys(a).length === 0),
  contains: (a, b) => {
    if (isArmList(a)) return a.some((item) => same(item, b));
    return isArmObject(a)
      ? Object.keys(a).some((key) => key.toLowerCase() === text(b).toLowerCase())
      : text(a).includes(text(b));
  },
  first: (a) => (isArmList(a) ? a[0] : text(a).charAt(0)),
  last: (a) => (isArmList(a) ? a.at(-1) : text(a).slice(-1)),
  take: (a, b) => (isArmList(a) ? a : text(a)).slice(0, number(b)),
  skip: (a, b) => (isArmList(a) ? a : text(a)).slice(number(b)),
  range: (a, b) =>
    number(b) <= maximumItems ? Array.from({ length: number(b) }, (_, index) => number(a) + index) : undefined,
  add: (a, b) => number(a) + number(b),
  sub: (a, b) => number(a) - number(b),
  mul: (a, b) => number(a) * number(b),
  div: (a, b) => (number(b) === 0 ? undefined : Math.trunc(number(a) / number(b))),
  mod: (a, b) => (number(b) === 0 ? undefined : number(a) % number(b)),
  min: (...all) =>
    Math.min(...all.flatMap((item) => (list(item).length > 0 ? list(item).map(number) : [number(item)]))),
  max: (...all) =>
    Math.max(...all.flatMap((item) => (list(item).length > 0 ? list(item).map(number) : [number(item)]))),
  not: (a) => !a,
  equals: same,
  greater: (a, b) => number(a) > number(b),
  greaterorequals: (a, b) => number(a) >= number(b),
  less: (a, b) => number(a) < number(b),
  lessorequals: (a, b) => number(a) <= number(b),
};

/** Functions that take unknown members in stride, by name in lower case. */
export const partialFunctions: Readonly<Record<string, Pure>> = {
  concat: (...all) => (all.some(isArmList) ? concatenated(all) : joinText(all)),
  format: (pattern, ...all) => (typeof pattern === "string" ? formatted(pattern, all) : undefined),
  createarray: (...all) => all,
  array: (a) => (a === undefined ? [] : isArmList(a) ? a : [a]),
  createobject: (...all) =>
    Object.fromEntries(all.flatMap((key, at) => (at % 2 === 0 ? [[text(key), all[at + 1] ?? null]] : []))),
  union: (...all) => {
    if (all.every(isArmObject)) return Object.assign({}, ...all) as ArmValue;
    return all.every(isArmList)
      ? all.flat().filter((item, at, items) => items.findIndex((other) => same(item, other)) === at)
      : undefined;
  },
};

/** What a function gives: its value, or an unknown that is the same for the same arguments. */
export function callArmFunction(name: string, given: readonly ArmValue[]): ArmValue {
  const symbol = () => `{${name}(${given.map(symbolOf).join(",")})}`;
  const partial = entry(partialFunctions, name);
  if (partial) return partial(...given) ?? new ArmUnknown(`${name}() is decided at deployment`, symbol());
  const unknown = firstArmUnknown(given);
  if (unknown) return new ArmUnknown(unknown.reason, symbol());
  const found = Object.hasOwn(pureFunctions, name) ? pureFunctions[name]?.(...given) : undefined;
  return found ?? (name === "null" ? null : new ArmUnknown(`${name}() is decided at deployment`, symbol()));
}

function concatenated(all: readonly ArmValue[]): ArmValue | undefined {
  const unknown = all.find((item) => item instanceof ArmUnknown);
  if (unknown) return unknown;
  const items = all.flatMap(list);
  return items.length > maximumItems ? undefined : items;
}

/** `{0}` and `{0:n}` are arguments, `{{` is a brace. */
function formatted(pattern: string, all: readonly ArmValue[]): ArmValue {
  const parts: ArmValue[] = [];
  let at = 0;
  for (const match of pattern.matchAll(/\{\{|\}\}|\{(\d+)(?:[:,][^}]*)?\}/g)) {
    parts.push(pattern.slice(at, match.index));
    parts.push(match[1] === undefined ? match[0].charAt(0) : (all[Number(match[1])] ?? ""));
    at = match.index + match[0].length;
  }
  return joinText([...parts, pattern.slice(at)]);
}

function parsed(value: string): ArmValue | undefined {
  try {
    return JSON.parse(value) as ArmValue;
  } catch {
    return undefined;
  }
}
