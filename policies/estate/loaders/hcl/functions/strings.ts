import { toNumber, toText } from "../convert";
import { joined } from "../text";
import { bare, elements, EvaluationError, settle, Unknown, type Val } from "../value";
import { format, formatList } from "./format";
import { at, strict, type Implementation } from "./implementation";

function textual(apply: (text: string, ...more: readonly string[]) => Val): Implementation {
  return strict((given) => {
    const [first = "", ...more] = given.map(toText);
    return apply(first, ...more);
  });
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

const substr = strict((given) => {
  const characters = [...toText(at(given, 0))];
  const [start, count] = [toNumber(at(given, 1)), toNumber(at(given, 2))];
  const from = start < 0 ? Math.max(0, characters.length + start) : start;
  return characters.slice(from, count < 0 ? undefined : from + count).join("");
});

const replace = textual((text, wanted = "", replacement = "") => {
  // A pattern between slashes is a regular expression of another dialect, which may not be linear here.
  if (/^\/.+\/$/.test(wanted)) return new Unknown("replace with a regular expression is decided when Terraform runs");
  return text.split(wanted).join(replacement);
});

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

/** Functions over texts. */
export const strings: Readonly<Record<string, Implementation>> = {
  join,
  substr,
  replace,
  format,
  formatlist: formatList,
  split: textual(split),
  lower: textual((text) => text.toLowerCase()),
  upper: textual((text) => text.toUpperCase()),
  title: textual((text) =>
    text.replace(/(^|\s)(\S)/g, (_, before: string, first: string) => before + first.toUpperCase()),
  ),
  trim: textual((text, characters = "") => trimmed(text, characters, true, true)),
  trimspace: textual((text) => text.trim()),
  trimprefix: textual((text, prefix = "") => (prefix && text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: textual((text, suffix = "") => (suffix && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  startswith: textual((text, prefix = "") => text.startsWith(prefix)),
  endswith: textual((text, suffix = "") => text.endsWith(suffix)),
  strcontains: textual((text, part = "") => text.includes(part)),
  strrev: textual((text) => [...text].reverse().join("")),
  chomp: textual((text) => text.replace(/(\r?\n)+$/, "")),
  indent: strict((given) => toText(at(given, 1)).replace(/\n/g, `\n${" ".repeat(spaces(at(given, 0)))}`)),
};

function spaces(value: Val): number {
  const count = toNumber(value);
  if (count < 0 || count > 1000) throw new EvaluationError("an indentation beyond 1000 spaces");
  return count;
}
