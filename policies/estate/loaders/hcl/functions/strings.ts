import { toNumber, toText } from "../convert";
import { beginsWith, endsWith, shape, type Shape } from "../../../partly";
import { joined } from "../text";
import { bare, derived, elements, EvaluationError, settle, shapeOf, sources, Unknown, type Val } from "../value";
import { replacedAll } from "./patterns";
import { evaluatedTemplate } from "./templates";
import { format, formatList } from "./format";
import { at, strict, type Implementation } from "./implementation";

function textual(apply: (text: string, ...more: readonly string[]) => Val): Implementation {
  return strict((given) => {
    const [first = "", ...more] = given.map(toText);
    return apply(first, ...more);
  });
}

/** What is left of the shape of a text, or undefined where the function may fail. */
type Reshape = (shape: Shape, ...more: readonly string[]) => Shape | undefined;

/** A function of which something is known when its first argument is known in part. */
function partial(
  apply: (text: string, ...more: readonly string[]) => Val,
  reshape: Reshape,
  keepsId: (...more: readonly string[]) => boolean = () => false,
): Implementation {
  const whole = textual(apply);
  return (given, environment) => {
    const [first = null, ...more] = given;
    const value = settle(first);
    const others = more.map(settle);
    if (!(value instanceof Unknown) || others.some((other) => other instanceof Unknown))
      return whole(given, environment);
    const texts = others.map(toText);
    const known = shapeOf(first);
    const made = typeof known === "object" ? reshape(known, ...texts) : undefined;
    const from = sources(first);
    // Ids are the same in any case of letters, and none ends with a separator.
    const isId = keepsId(...texts) && from.length === 1 && /\.id$/.test(from[0] ?? "") && isWhole(first);
    // What is still an id is as little empty as the id.
    const kept = made && typeof known === "object" && known.notEmpty ? { ...made, notEmpty: true as const } : made;
    return isId
      ? new Unknown(value.reason, { from, choice: "exact", ...(kept && { shape: kept }) })
      : derived(value.reason, given, made);
  };
}

/** True for a reference, and for what a function left of one that is still the same thing. */
function isWhole(value: Val): boolean {
  return value instanceof Unknown && (value.known.reference !== undefined || value.known.choice === "exact");
}

const mapped =
  (change: (text: string) => string): Reshape =>
  ({ prefix = "", suffix = "", notEmpty }) =>
    shape(change(prefix), change(suffix), notEmpty);

/** A single character is replaced in each part by itself; a longer text may stand across their border. */
const replaced: Reshape = ({ prefix = "", suffix = "", notEmpty }, wanted = "", replacement = "") => {
  if ([...wanted].length !== 1) return {};
  const change = (text: string) => text.split(wanted).join(replacement);
  return shape(change(prefix), change(suffix), notEmpty && replacement !== "");
};

const withoutPrefix: Reshape = (known, start = "") => {
  const begins = beginsWith(known, start);
  const { prefix = "", suffix = "", notEmpty } = known;
  if (begins === false || start === "") return known;
  const rest = suffix.slice(Math.min(suffix.length, start.length));
  return shape(begins ? prefix.slice(start.length) : "", rest, begins === undefined && start.length === 0 && notEmpty);
};

const withoutSuffix: Reshape = (known, end = "") => {
  const ends = endsWith(known, end);
  const { prefix = "", suffix = "" } = known;
  if (ends === false || end === "") return known;
  return shape(
    prefix.slice(0, Math.max(0, prefix.length - end.length)),
    ends ? suffix.slice(0, suffix.length - end.length) : "",
  );
};

/** A test that a part of the text may decide. */
function tested(
  apply: (text: string, part: string) => boolean,
  decide: (shape: Shape, part: string) => boolean | undefined,
): Implementation {
  const whole = textual((text, part = "") => apply(text, part));
  return (given, environment) => {
    const [text, part] = [settle(at(given, 0)), settle(at(given, 1))];
    const known = text instanceof Unknown ? shapeOf(at(given, 0)) : undefined;
    const decided = typeof known === "object" && typeof part === "string" ? decide(known, part) : undefined;
    return decided ?? whole(given, environment);
  };
}

/** References in the list stay references, so that the text can still be followed. */
const join: Implementation = (given) => {
  const separator = settle(at(given, 0));
  if (separator instanceof Unknown) return bare(separator);
  const parts: Val[] = [];
  for (const list of given.slice(1).map(settle)) {
    if (list instanceof Unknown) return bare(list);
    for (const item of elements(list, "the second argument"))
      parts.push(...(parts.length ? [separator, item] : [item]));
  }
  return joined(parts);
};

const wholeSubstr = strict((given) => {
  const characters = [...toText(at(given, 0))];
  const [start, count] = [toNumber(at(given, 1)), toNumber(at(given, 2))];
  const from = start < 0 ? Math.max(0, characters.length + start) : start;
  return characters.slice(from, count < 0 ? undefined : from + count).join("");
});

/** The first characters of a text may be known although the text is not. */
const substr: Implementation = (given, environment) => {
  const [start, count] = [settle(at(given, 1)), settle(at(given, 2))];
  const known = settle(at(given, 0)) instanceof Unknown ? shapeOf(at(given, 0)) : undefined;
  if (typeof known !== "object" || typeof start !== "number" || typeof count !== "number")
    return wholeSubstr(given, environment);
  const prefix = [...(known.prefix ?? "")];
  if (start < 0 || count < 0) return derived("a part of a text that is not known", given, {});
  if (start + count <= prefix.length) return prefix.slice(start, start + count).join("");
  const made = prefix.slice(start).join("");
  return derived(
    "a part of a text that is not known",
    given,
    shape(made, "", start === 0 && count > 0 && known.notEmpty),
  );
};

/** Between slashes stands a regular expression. */
function isPattern(wanted: string): boolean {
  return wanted.length > 1 && wanted.startsWith("/") && wanted.endsWith("/");
}

/** Replaces a text, or what a regular expression between slashes matches. */
const replace: Implementation = (given, environment) => {
  const { budget } = environment;
  const apply = (text: string, wanted = "", replacement = ""): Val => {
    if (isPattern(wanted)) return replacedAll(text, wanted.slice(1, -1), replacement, budget);
    budget.spend(text.length / 50);
    return text.split(wanted).join(replacement);
  };
  const keepsId = (wanted = "", replacement = "") =>
    wanted !== "" && !isPattern(wanted) && wanted.toLowerCase() === replacement.toLowerCase();
  return partial(apply, replaced, keepsId)(given, environment);
};

const templatestring: Implementation = (given, environment) => {
  const text = settle(at(given, 0));
  return text instanceof Unknown ? bare(text) : evaluatedTemplate(toText(text), at(given, 1), environment);
};

function trimmed(text: string, characters: string, fromStart: boolean, fromEnd: boolean): string {
  let [start, end] = [0, text.length];
  while (fromStart && start < end && characters.includes(text.charAt(start))) start++;
  while (fromEnd && end > start && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function split(separator: string, text = ""): Val {
  if (text === "") return [""];
  return text.split(separator);
}

/** Spaces at the ends are cut off; what is between the first and the last known character stays. */
const trimmedShape: Reshape = ({ prefix = "", suffix = "" }) => shape(prefix.trim(), suffix.trim());

function holds({ prefix = "", suffix = "" }: Shape, part: string): boolean | undefined {
  return prefix.includes(part) || suffix.includes(part) ? true : undefined;
}

/** Functions over texts. */
export const strings: Readonly<Record<string, Implementation>> = {
  join,
  substr,
  replace,
  templatestring,
  format,
  formatlist: formatList,
  split: textual(split),
  lower: partial(
    (text) => text.toLowerCase(),
    mapped((text) => text.toLowerCase()),
    () => true,
  ),
  upper: partial(
    (text) => text.toUpperCase(),
    mapped((text) => text.toUpperCase()),
    () => true,
  ),
  title: textual((text) =>
    text.replace(/(^|[^\p{L}\p{N}_])(\p{Ll})/gu, (_, before: string, first: string) => before + first.toUpperCase()),
  ),
  trim: textual((text, characters = "") => trimmed(text, characters, true, true)),
  trimspace: partial(
    (text) => text.trim(),
    trimmedShape,
    () => true,
  ),
  trimprefix: partial(
    (text, prefix = "") => (prefix && text.startsWith(prefix) ? text.slice(prefix.length) : text),
    withoutPrefix,
  ),
  trimsuffix: partial(
    (text, suffix = "") => (suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
    withoutSuffix,
    (end) => end === "/",
  ),
  startswith: tested((text, prefix) => text.startsWith(prefix), beginsWith),
  endswith: tested((text, suffix) => text.endsWith(suffix), endsWith),
  strcontains: tested((text, part) => text.includes(part), holds),
  strrev: textual((text) => [...text].reverse().join("")),
  chomp: partial(
    (text) => text.replace(/(\r?\n)+$/, ""),
    trimmedShape,
    () => true,
  ),
  indent: strict((given) => toText(at(given, 1)).replace(/\n/g, `\n${" ".repeat(spaces(at(given, 0)))}`)),
};

function spaces(value: Val): number {
  const count = toNumber(value);
  if (count < 0 || count > 1000) throw new EvaluationError("an indentation beyond 1000 spaces");
  return count;
}
