import { escapedClass, except, folded, posixClass, range, unicodeClass, unionOfCharacters } from "./character-classes";
import { PatternError, type Assertion, type CharacterSet, type ParsedPattern, type Pattern } from "./syntax";

/** RE2 takes no larger count in `{n,m}`. */
const maximumCount = 1000;
const maximumNesting = 100;

interface Flags {
  readonly ignoreCase: boolean;
  readonly lines: boolean;
  readonly dotTakesAll: boolean;
  readonly lazy: boolean;
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
const assertions: Readonly<Record<string, Assertion>> = {
  A: "text-start",
  z: "text-end",
  b: "word-border",
  B: "no-word-border",
};

/** Reads a regular expression. @throws PatternError when it is not well formed */
export function parsePattern(text: string): ParsedPattern {
  return new PatternParser([...text]).whole();
}

class PatternParser {
  private at = 0;
  private depth = 0;
  private readonly groups: (string | undefined)[] = [];
  private flags: Flags = { ignoreCase: false, lines: false, dotTakesAll: false, lazy: false };

  constructor(private readonly text: readonly string[]) {}

  whole(): ParsedPattern {
    const pattern = this.choice();
    if (this.at < this.text.length) throw new PatternError("unexpected )");
    return { pattern, groups: this.groups };
  }

  private take(token: string): boolean {
    if (!this.sees(token)) return false;
    this.at += token.length;
    return true;
  }

  private sees(token: string): boolean {
    return [...token].every((character, index) => this.text[this.at + index] === character);
  }

  private choice(): Pattern {
    if (++this.depth > maximumNesting) throw new PatternError("it nests too deep");
    const options = [this.sequence()];
    while (this.take("|")) options.push(this.sequence());
    this.depth--;
    const [only, ...others] = options;
    return only && others.length === 0 ? only : { kind: "choice", options };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.at < this.text.length && !this.sees("|") && !this.sees(")")) {
      if (this.take("\\Q")) parts.push(...this.quoted());
      else parts.push(this.repeated());
    }
    return { kind: "sequence", parts };
  }

  private quoted(): Pattern[] {
    const parts: Pattern[] = [];
    while (this.at < this.text.length && !this.take("\\E")) parts.push(this.character(this.next()));
    return parts;
  }

  private next(): string {
    const character = this.text[this.at++];
    if (character === undefined) throw new PatternError("it ends too early");
    return character;
  }

  private character(character: string): Pattern {
    const codePoint = character.codePointAt(0) ?? 0;
    return this.set(range(codePoint, codePoint));
  }

  private set(set: CharacterSet): Pattern {
    return { kind: "set", set: this.flags.ignoreCase ? folded(set) : set };
  }

  private repeated(): Pattern {
    const of = this.atom();
    const count = this.count();
    if (!count) return of;
    const isLazy = this.take("?");
    if (this.count()) throw new PatternError("a repetition is repeated");
    const [least, most] = count;
    return { kind: "repeat", of, least, most, isGreedy: isLazy === this.flags.lazy };
  }

  private count(): readonly [number, number] | undefined {
    if (this.take("*")) return [0, Infinity];
    if (this.take("+")) return [1, Infinity];
    if (this.take("?")) return [0, 1];
    const match = this.sees("{") ? /^\{(\d+)(,(\d*))?\}/.exec(this.text.slice(this.at, this.at + 12).join("")) : null;
    if (!match) return undefined;
    this.at += match[0].length;
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] ? Number(match[3]) : Infinity;
    if (least > maximumCount || (most !== Infinity && most > maximumCount) || most < least)
      throw new PatternError(`${match[0]} is not a count`);
    return [least, most];
  }

  private atom(): Pattern {
    if (this.take("(")) return this.group();
    if (this.take("[")) return this.set(this.bracket());
    if (this.take("."))
      return { kind: "set", set: this.flags.dotTakesAll ? range(0, 0x10ffff) : except(range(10, 10)) };
    if (this.take("^")) return { kind: "assertion", assertion: this.flags.lines ? "line-start" : "text-start" };
    if (this.take("$")) return { kind: "assertion", assertion: this.flags.lines ? "line-end" : "text-end" };
    if (this.take("\\")) return this.escape();
    const character = this.next();
    if ("*+?".includes(character)) throw new PatternError(`${character} repeats nothing`);
    return this.character(character);
  }

  private escape(): Pattern {
    const assertion = assertions[this.text[this.at] ?? ""];
    if (assertion) {
      this.at++;
      return { kind: "assertion", assertion };
    }
    return this.set(this.escapedSet());
  }

  private escapedSet(): CharacterSet {
    const letter = this.next();
    const known = escapedClass(letter);
    if (known) return known;
    if (letter === "p" || letter === "P") {
      const name = this.take("{") ? this.until("}") : this.next();
      return letter === "p" ? unicodeClass(name) : except(unicodeClass(name));
    }
    const codePoint = this.escapedCharacter(letter);
    return range(codePoint, codePoint);
  }

  private escapedCharacter(letter: string): number {
    if (Object.hasOwn(controls, letter)) return controls[letter] ?? 0;
    if (letter === "x") {
      const digits = this.take("{") ? this.until("}") : this.next() + this.next();
      if (/^[0-9a-f]{1,6}$/i.test(digits) && parseInt(digits, 16) <= 0x10ffff) return parseInt(digits, 16);
      throw new PatternError(`\\x${digits} is not a character`);
    }
    if (/[A-Za-z0-9]/.test(letter)) throw new PatternError(`\\${letter} has no meaning`);
    return letter.codePointAt(0) ?? 0;
  }

  private until(end: string): string {
    let found = "";
    for (let character = this.next(); character !== end; character = this.next()) found += character;
    return found;
  }

  /** What stands in brackets, behind the first. */
  private bracket(): CharacterSet {
    const isNegated = this.take("^");
    const sets: CharacterSet[] = [];
    for (let first = true; first || !this.sees("]"); first = false) sets.push(this.member());
    this.at++;
    return isNegated
      ? except(this.flags.ignoreCase ? folded(unionOfCharacters(sets)) : unionOfCharacters(sets))
      : unionOfCharacters(sets);
  }

  private member(): CharacterSet {
    if (this.take("[:")) {
      const name = this.until(":");
      if (!this.take("]")) throw new PatternError("a character class is not closed");
      return posixClass(name);
    }
    const escapedLetter = this.sees("\\") ? (this.text[this.at + 1] ?? "") : "";
    if (escapedClass(escapedLetter) ?? (escapedLetter.toLowerCase() === "p" ? true : undefined)) {
      this.at++;
      return this.escapedSet();
    }
    const from = this.bound();
    if (!this.sees("-") || this.text[this.at + 1] === "]") return range(from, from);
    this.at++;
    const to = this.bound();
    if (to < from) throw new PatternError("a range of characters runs backwards");
    return range(from, to);
  }

  private bound(): number {
    const character = this.next();
    return character === "\\" ? this.escapedCharacter(this.next()) : (character.codePointAt(0) ?? 0);
  }

  /** What stands behind an opening bracket. */
  private group(): Pattern {
    const before = this.flags;
    if (this.take("?P<") || (this.sees("?<") && !this.sees("?<=") && !this.sees("?<!") && this.take("?<"))) {
      const name = this.until(">");
      if (!/^\w+$/.test(name) || this.groups.includes(name)) throw new PatternError(`${name} is not a name of a group`);
      return this.captured(name);
    }
    if (!this.take("?")) return this.captured(undefined);
    this.flags = this.newFlags();
    // Without a colon they hold until the group around them ends.
    if (this.take(")")) return { kind: "empty" };
    if (!this.take(":")) throw new PatternError("a group begins in a way that is not known");
    return this.closed(this.choice(), before);
  }

  private captured(name: string | undefined): Pattern {
    const index = this.groups.push(name);
    const before = this.flags;
    return { kind: "group", index, of: this.closed(this.choice(), before) };
  }

  private closed(pattern: Pattern, before: Flags): Pattern {
    if (!this.take(")")) throw new PatternError("a group is not closed");
    this.flags = before;
    return pattern;
  }

  private newFlags(): Flags {
    let { ignoreCase, lines, dotTakesAll, lazy } = this.flags;
    for (let on = true; /[imsU-]/.test(this.text[this.at] ?? "");) {
      const flag = this.next();
      if (flag === "-") on = false;
      else if (flag === "i") ignoreCase = on;
      else if (flag === "m") lines = on;
      else if (flag === "s") dotTakesAll = on;
      else lazy = on;
    }
    return { ignoreCase, lines, dotTakesAll, lazy };
  }
}
