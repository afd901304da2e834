/** What the text tells of a value that it does not tell whole. Whatever has a shape is not null. */
export interface Shape {
  /** Neither an empty text nor an empty collection. */
  readonly notEmpty?: true;
  /** How a text begins. */
  readonly prefix?: string;
  /** How a text ends; the same characters may be those of `prefix`. */
  readonly suffix?: string;
}

/** What is known of an unknown value. */
export interface Knowledge {
  /** @default - it may be null */
  readonly shape?: Shape;
  /** References that it is made of, such as `azurerm_subnet.a.id`. @default - none is known */
  readonly from?: readonly string[];
  /**
   * `exact`: it is one of `from`, or null unless it has a shape. `below`: it begins with one of them.
   * @default - it is computed from them in some other way
   */
  readonly choice?: "exact" | "below";
  /** References to credentials that it may carry, whatever was made of them. @default - none */
  readonly secrets?: readonly string[];
  /** It stands for any number of items of a list, not for one. @default false */
  readonly many?: true;
}

/** Longest prefix and suffix that are kept. */
const maximumKept = 1000;

/** A value that is not null, and of which nothing else is known. */
export const someValue: Shape = {};

/** A value that is neither null nor empty. */
export const someText: Shape = { notEmpty: true };

/** A shape without what says nothing. */
export function shape(prefix: string, suffix: string, notEmpty = false): Shape {
  return {
    ...(notEmpty || prefix || suffix ? { notEmpty } : {}),
    ...(prefix ? { prefix: prefix.slice(0, maximumKept) } : {}),
    ...(suffix ? { suffix: suffix.slice(-maximumKept) } : {}),
  } as Shape;
}

/** The shape of texts that are joined; an undefined part is a text of which nothing is known. */
export function joinedShape(parts: readonly (string | Shape | undefined)[]): Shape {
  let [prefix, suffix] = ["", ""];
  for (const part of parts) {
    prefix += typeof part === "string" ? part : (part?.prefix ?? "");
    if (typeof part !== "string" || prefix.length > maximumKept) break;
  }
  for (const part of [...parts].reverse()) {
    suffix = (typeof part === "string" ? part : (part?.suffix ?? "")) + suffix;
    if (typeof part !== "string" || suffix.length > maximumKept) break;
  }
  return shape(prefix, suffix, parts.some(isNotEmpty));
}

function isNotEmpty(part: string | Shape | undefined): boolean {
  return typeof part === "string" ? part !== "" : part?.notEmpty === true;
}

/** What two values have in common of which one is meant; undefined when it may be null. */
export function commonShape(left: string | Shape | undefined, right: string | Shape | undefined): Shape | undefined {
  if (left === undefined || right === undefined) return undefined;
  const [first, second] = [asShape(left), asShape(right)];
  return shape(
    commonPrefix(first.prefix ?? "", second.prefix ?? ""),
    reversed(commonPrefix(reversed(first.suffix ?? ""), reversed(second.suffix ?? ""))),
    isNotEmpty(left) && isNotEmpty(right),
  );
}

function asShape(value: string | Shape): Shape {
  return typeof value === "string" ? shape(value, value, value !== "") : value;
}

function commonPrefix(left: string, right: string): string {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return left.slice(0, at);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

/** False when a text of this shape is certainly another one. */
export function mayBe({ notEmpty, prefix = "", suffix = "" }: Shape, text: string): boolean {
  if (notEmpty && text === "") return false;
  return text.startsWith(prefix) && text.endsWith(suffix);
}

/** Whether a text of this shape begins with `start`; undefined when it may or may not. */
export function beginsWith({ prefix = "" }: Shape, start: string): boolean | undefined {
  if (prefix.startsWith(start)) return true;
  return start.startsWith(prefix) ? undefined : false;
}

/** Whether a text of this shape ends with `end`; undefined when it may or may not. */
export function endsWith({ suffix = "" }: Shape, end: string): boolean | undefined {
  if (suffix.endsWith(end)) return true;
  return end.endsWith(suffix) ? undefined : false;
}
