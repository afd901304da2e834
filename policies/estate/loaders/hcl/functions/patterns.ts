import { toText } from "../convert";
import { Matcher, type Slots } from "../pattern/match";
import { parsePattern } from "../pattern/parse-pattern";
import { PatternError } from "../pattern/syntax";
import { EvaluationError, type EvaluationBudget, type Val } from "../value";
import { at, strict, type Implementation } from "./implementation";

interface Compiled {
  readonly matcher: Matcher;
  /** Names of the groups; undefined for one without. */
  readonly groups: readonly (string | undefined)[];
}

/** Steps of matching that count as one step of evaluation. */
const stepsForOne = 20;

function compiled(pattern: string): Compiled {
  try {
    const { pattern: tree, groups } = parsePattern(pattern);
    return { matcher: new Matcher(tree), groups };
  } catch (error) {
    if (error instanceof PatternError)
      throw new EvaluationError(`the regular expression cannot be read: ${error.message}`);
    throw error;
  }
}

/** A text taken apart once, for many questions. */
class Searched {
  private readonly codePoints: readonly number[];

  constructor(
    text: string,
    private readonly budget: EvaluationBudget,
  ) {
    this.codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    budget.spend(this.codePoints.length / stepsForOne);
  }

  find({ matcher }: Compiled, from = 0): Slots | undefined {
    return matcher.find(this.codePoints, from, (steps) => this.budget.spend(steps / stepsForOne));
  }

  /** Every match, from left to right; an empty one that touches the match before it does not count. */
  all(pattern: Compiled): Slots[] {
    const found: Slots[] = [];
    let end = -1;
    for (let from = 0; from <= this.codePoints.length;) {
      const match = this.find(pattern, from);
      if (!match) break;
      const [first = 0, last = 0] = match;
      if (last > first || first !== end) found.push(match);
      end = last;
      from = last > first ? last : last + 1;
    }
    return found;
  }

  part(from: number | undefined, to: number | undefined): string | undefined {
    if (from === undefined || to === undefined) return undefined;
    return this.codePoints
      .slice(from, to)
      .map((codePoint) => String.fromCodePoint(codePoint))
      .join("");
  }

  get end(): number {
    return this.codePoints.length;
  }
}

/** The whole match where there are no groups, a list of them, or an object of the named ones. */
function captured(text: Searched, match: Slots, { groups }: Compiled): Val {
  const part = (index: number) => text.part(match[2 * index], match[2 * index + 1]) ?? null;
  if (groups.length === 0) return part(0);
  const named = groups.filter((name) => name !== undefined);
  if (named.length === 0) return groups.map((_, index) => part(index + 1));
  if (named.length < groups.length) throw new EvaluationError("a pattern has named groups and groups without a name");
  return new Map(groups.map((name, index) => [name ?? "", part(index + 1)]));
}

const regex = strict((given, { budget }) => {
  const pattern = compiled(toText(at(given, 0)));
  const text = new Searched(toText(at(given, 1)), budget);
  const match = text.find(pattern);
  if (!match) throw new EvaluationError("the pattern does not match");
  return captured(text, match, pattern);
});

const regexall = strict((given, { budget }) => {
  const pattern = compiled(toText(at(given, 0)));
  const text = new Searched(toText(at(given, 1)), budget);
  return text.all(pattern).map((match) => captured(text, match, pattern));
});

/** Replaces what a pattern matches; `$1` and `${name}` in the replacement stand for groups. */
export function replacedAll(given: string, pattern: string, replacement: string, budget: EvaluationBudget): string {
  const expression = compiled(pattern);
  const text = new Searched(given, budget);
  let result = "";
  let last = 0;
  for (const match of text.all(expression)) {
    result += (text.part(last, match[0]) ?? "") + expanded(replacement, text, match, expression);
    last = match[1] ?? last;
    budget.spend(replacement.length / stepsForOne);
  }
  return result + (text.part(last, text.end) ?? "");
}

function expanded(replacement: string, text: Searched, match: Slots, { groups }: Compiled): string {
  return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole: string, bare?: string, braced?: string) => {
    if (whole === "$$") return "$";
    const name = bare ?? braced ?? "";
    const index = /^\d+$/.test(name) ? Number(name) : groups.indexOf(name) + 1;
    if (index === 0 && name !== "0") return "";
    return text.part(match[2 * index], match[2 * index + 1]) ?? "";
  });
}

/** Functions over regular expressions. */
export const patterns: Readonly<Record<string, Implementation>> = { regex, regexall };
