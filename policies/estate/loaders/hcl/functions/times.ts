import { toText } from "../convert";
import { someText } from "../../../partly";
import { derived, EvaluationError, settle, Unknown, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

/** A moment with the offset it was written in. */
interface Moment {
  readonly milliseconds: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}

const timestamp = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Nanoseconds would not matter: what Terraform prints has whole seconds. */
const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function moment(value: Val): Moment {
  const text = toText(value);
  const match = timestamp.exec(text);
  if (!match) throw new EvaluationError(`${text} is not a timestamp`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(utc);
  const isReal = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!isReal || hour > 23 || minute > 59 || second > 59) throw new EvaluationError(`${text} is not a timestamp`);
  const fraction = Math.floor(Number(/\.\d+/.exec(text)?.[0] ?? 0) * 1000);
  const offset = (match[7] === "-" ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return { milliseconds: utc + fraction - offset * 60_000, offset };
}

function duration(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const rest = text.replace(/^[+-]/, "");
  if (rest === "0") return 0;
  const parts = [...rest.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)];
  if (rest === "" || parts.map(([whole]) => whole).join("") !== rest)
    throw new EvaluationError(`${text} is not a duration`);
  return sign * parts.reduce((sum, [, count = "", unit = ""]) => sum + Number(count) * (units[unit] ?? 0), 0);
}

const two = (number: number) => String(number).padStart(2, "0");

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function written({ milliseconds, offset }: Moment): string {
  const local = new Date(milliseconds + offset * 60_000);
  if (Number.isNaN(local.getTime())) throw new EvaluationError("the time is out of range");
  return local.toISOString().replace(/\.\d+Z$/, offset === 0 ? "Z" : offsetText(offset, ":"));
}

/** The verbs of `formatdate`, https://developer.hashicorp.com/terraform/language/functions/formatdate */
function verbs({ milliseconds, offset }: Moment): Readonly<Record<string, string>> {
  const local = new Date(milliseconds + offset * 60_000);
  const hour = local.getUTCHours();
  const [month = "", day = ""] = [months[local.getUTCMonth()], days[local.getUTCDay()]];
  const half = hour % 12 === 0 ? 12 : hour % 12;
  return {
    YYYY: String(local.getUTCFullYear()).padStart(4, "0"),
    YY: two(local.getUTCFullYear() % 100),
    MMMM: month,
    MMM: month.slice(0, 3),
    MM: two(local.getUTCMonth() + 1),
    M: String(local.getUTCMonth() + 1),
    DD: two(local.getUTCDate()),
    D: String(local.getUTCDate()),
    EEEE: day,
    EEE: day.slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(half),
    H: String(half),
    AA: hour < 12 ? "AM" : "PM",
    aa: hour < 12 ? "am" : "pm",
    mm: two(local.getUTCMinutes()),
    m: String(local.getUTCMinutes()),
    ss: two(local.getUTCSeconds()),
    s: String(local.getUTCSeconds()),
    ZZZZZ: offsetText(offset, ":"),
    ZZZZ: offsetText(offset, ""),
    ZZZ: offset === 0 ? "UTC" : offsetText(offset, ""),
    Z: offset === 0 ? "Z" : offsetText(offset, ":"),
  };
}

function formatted(format: string, at: Moment): string {
  const known = verbs(at);
  return format.replace(/'(?:[^']|'')*'?|([A-Za-z])\1*/g, (part: string) => {
    if (part === "''") return "'";
    if (part.startsWith("'")) {
      if (part.length < 2 || !part.endsWith("'")) throw new EvaluationError("a quote in the format is not closed");
      return part.slice(1, -1).replace(/''/g, "'");
    }
    const text = Object.hasOwn(known, part) ? known[part] : undefined;
    if (text === undefined) throw new EvaluationError(`${part} is not a part of a date`);
    return text;
  });
}

/** A time computed from one that is not known is a time nonetheless. */
function dated(apply: Implementation): Implementation {
  const whole = strict(apply);
  return (given, environment) => {
    const open = given.map(settle).find((value) => value instanceof Unknown);
    return open instanceof Unknown ? derived(open.reason, given, someText) : whole(given, environment);
  };
}

/** Functions over times. */
export const times: Readonly<Record<string, Implementation>> = {
  timeadd: dated((given) => {
    const { milliseconds, offset } = moment(at(given, 0));
    return written({ milliseconds: milliseconds + duration(toText(at(given, 1))), offset });
  }),
  timecmp: strict((given) => Math.sign(moment(at(given, 0)).milliseconds - moment(at(given, 1)).milliseconds)),
  formatdate: dated((given) => formatted(toText(at(given, 0)), moment(at(given, 1)))),
};
