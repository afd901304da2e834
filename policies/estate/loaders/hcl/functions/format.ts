import { toBoolean, toNumber, toText } from "../convert";
import { joined } from "../text";
import { bare, elements, EvaluationError, settle, TerraformSet, Unknown, type Val } from "../value";
import { formattedNumber } from "./format-number";
import { jsonText } from "./json-text";
import { at, type Implementation } from "./implementation";

const verb = /%(%|(?:\[(\d+)\])?([-+ #0]*)(\d+)?(?:\.(\d+))?([vtbodxXeEfgGsq]))?/g;
/** Wider fields are refused. */
const maximumWidth = 1024;

/** `format`: a reference given to a plain `%s` or `%v` stays a reference. */
export const format: Implementation = (given) => {
  const pattern = settle(at(given, 0));
  if (pattern instanceof Unknown) return bare(pattern);
  const text = toText(pattern);
  const parts: Val[] = [];
  let [next, last] = [1, 0];
  let used = 0;
  for (const match of text.matchAll(verb)) {
    if (match[1] === undefined) throw new EvaluationError("format has a verb that does not exist");
    parts.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (match[1] === "%") {
      parts.push("%");
      continue;
    }
    const place = match[2] === undefined ? next : Number(match[2]);
    next = place + 1;
    used = Math.max(used, place);
    const value = given[place];
    if (value === undefined) throw new EvaluationError("format has too few arguments");
    parts.push(formatted(value, match));
  }
  if (used < given.length - 1) throw new EvaluationError("format has too many arguments");
  parts.push(text.slice(last));
  return joined(parts);
};

function formatted(value: Val, match: RegExpMatchArray): Val {
  const [, , , flags = "", width = "0", precision, letter = "v"] = match;
  const settled = settle(value);
  if (settled instanceof Unknown) {
    const isPlain = (letter === "s" || letter === "v") && flags === "" && width === "0";
    return isPlain ? value : bare(settled);
  }
  if (Number(width) > maximumWidth || Number(precision ?? 0) > maximumWidth)
    throw new EvaluationError(`a field wider than ${maximumWidth}`);
  const text = written(settled, letter, flags, precision);
  // Terraform pads everything but switches.
  return letter === "t" ? text : padded(text, Number(width), flags);
}

function written(value: Val, letter: string, flags: string, precision: string | undefined): string {
  if (letter === "q") return JSON.stringify(toText(value));
  if (letter === "v" && flags.includes("#")) return jsonText(value);
  if (letter === "v" && typeof value === "number") return formattedNumber(value, "g", flags, precision);
  if (letter === "v") return typeof value === "object" ? jsonText(value) : toText(value);
  if (letter === "s")
    return precision === undefined ? toText(value) : [...toText(value)].slice(0, Number(precision)).join("");
  if (letter === "t") return String(toBoolean(value));
  return formattedNumber(toNumber(value), letter, flags, precision);
}

function padded(text: string, width: number, flags: string): string {
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0")) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}

/** `formatlist`: one text for each element of the lists given. */
export const formatList: Implementation = (given, environment) => {
  const settled = given.map((value) => {
    const inner = settle(value);
    return Array.isArray(inner) || inner instanceof TerraformSet ? elements(inner, "an argument") : value;
  });
  const lists = settled.filter((value): value is readonly Val[] => Array.isArray(value));
  const open = settled.slice(1).find((value) => value instanceof Unknown && value.known.reference === undefined);
  if (open instanceof Unknown) return bare(open);
  const rows = lists.length === 0 ? 1 : lists.reduce((least, list) => Math.min(least, list.length), Infinity);
  environment.budget.spend(rows);
  return Array.from({ length: rows }, (_, row) =>
    format(
      settled.map((value) => (Array.isArray(value) ? ((value as readonly Val[])[row] ?? null) : (value as Val))),
      environment,
    ),
  );
};
