import { classRanges, lineEnds } from "./character-classes";
import { SchemaPatternError, type SchemaPattern, type Range } from "./pattern";

/** Longer ones are not written by people. */
const maximumLength = 512;
const controls: Readonly<Record<string, number | undefined>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const syntaxCharacters = "^$\\.*+?()[]{}|/";

/**
 * Reads the part of ECMAScript's syntax (Unicode mode, as JSON Schema means it) that a finite automaton can match:
 * no lookaround and no back-reference.
 * @throws PatternError for anything else
 */
export function parseSchemaPattern(source: string): SchemaPattern {
  if (source.length > maximumLength) throw new SchemaPatternError(`it is longer than ${maximumLength} characters`);
  return new PatternParser(source).parse();
}

class PatternParser {
  private readonly text: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.text = [...source];
  }

  parse(): SchemaPattern {
    const pattern = this.choice();
    if (this.at < this.text.length) throw new SchemaPatternError("a ) closes nothing");
    return pattern;
  }

  private choice(): SchemaPattern {
    const branches = [this.sequence()];
    while (this.take("|")) branches.push(this.sequence());
    const [only] = branches;
    return branches.length === 1 && only ? only : { kind: "choice", branches };
  }

  private sequence(): SchemaPattern {
    const parts: SchemaPattern[] = [];
    while (this.at < this.text.length && this.peek() !== "|" && this.peek() !== ")") parts.push(this.repetition());
    return { kind: "sequence", parts };
  }

  private repetition(): SchemaPattern {
    const part = this.atom();
    const times = this.quantifier();
    if (!times) return part;
    if (part.kind === "assert") throw new SchemaPatternError("an assertion cannot be repeated");
    this.take("?");
    if (this.quantifier()) throw new SchemaPatternError("two quantifiers stand together");
    return { kind: "repeat", part, ...times };
  }

  private quantifier(): { readonly least: number; readonly most: number } | undefined {
    if (this.take("*")) return { least: 0, most: Infinity };
    if (this.take("+")) return { least: 1, most: Infinity };
    if (this.take("?")) return { least: 0, most: 1 };
    if (this.peek() !== "{") return undefined;
    const match = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.text.slice(this.at, this.at + 12).join(""));
    if (!match) throw new SchemaPatternError("a { begins no count such as {2,5}; write \\{ for the character");
    this.at += match[0].length;
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] ? Number(match[3]) : Infinity;
    if (most < least) throw new SchemaPatternError(`the count ${match[0]} runs backwards`);
    return { least, most };
  }

  private atom(): SchemaPattern {
    const character = this.next();
    switch (character) {
      case "(":
        return this.group();
      case "[":
        return this.set();
      case ".":
        return { kind: "set", ranges: lineEnds, negated: true };
      case "^":
        return { kind: "assert", where: "start" };
      case "$":
        return { kind: "assert", where: "end" };
      case "\\":
        return this.escape();
    }
    if ("*+?{".includes(character)) throw new SchemaPatternError(`${character} repeats nothing`);
    if ("]}".includes(character)) throw new SchemaPatternError(`${character} closes nothing; write \\${character}`);
    return one(codePoint(character));
  }

  private group(): SchemaPattern {
    if (this.take("?") && !this.take(":"))
      throw new SchemaPatternError("lookaround and named groups are not supported");
    const inner = this.choice();
    if (!this.take(")")) throw new SchemaPatternError("a ( is not closed");
    return inner;
  }

  private escape(): SchemaPattern {
    if (this.take("b")) return { kind: "assert", where: "boundary" };
    if (this.take("B")) return { kind: "assert", where: "no-boundary" };
    const ranges = classRanges(this.peek() ?? "");
    if (!ranges) return one(this.escapedCharacter());
    this.at++;
    return { kind: "set", ranges, negated: false };
  }

  private set(): SchemaPattern {
    const negated = this.take("^");
    const ranges: Range[] = [];
    while (!this.take("]")) {
      const from = this.member();
      if (this.peek() !== "-" || this.text[this.at + 1] === "]") {
        ranges.push(...from);
        continue;
      }
      this.at++;
      const to = this.member();
      const [first, last] = [single(from), single(to)];
      if (first === undefined || last === undefined) throw new SchemaPatternError("a class such as \\d bounds a range");
      if (last < first) throw new SchemaPatternError("a range in [ ] runs backwards");
      ranges.push([first, last]);
    }
    return { kind: "set", ranges, negated };
  }

  private member(): readonly Range[] {
    const character = this.next();
    if (character !== "\\") return [[codePoint(character), codePoint(character)]];
    const ranges = classRanges(this.peek() ?? "");
    if (ranges) {
      this.at++;
      return ranges;
    }
    const escaped = this.take("b") ? 8 : this.take("-") ? 0x2d : this.escapedCharacter();
    return [[escaped, escaped]];
  }

  private escapedCharacter(): number {
    const letter = this.next();
    const control = /[tnvfr]/.test(letter) ? controls[letter] : undefined;
    if (control !== undefined) return control;
    if (letter === "0" && !/\d/.test(this.peek() ?? "")) return 0;
    if (syntaxCharacters.includes(letter)) return codePoint(letter);
    if (letter === "x") return this.hexadecimal(/^[0-9a-fA-F]{2}/);
    if (letter === "u") return this.hexadecimal(/^(?:[0-9a-fA-F]{4}|\{[0-9a-fA-F]{1,6}\})/);
    if (/[1-9k]/.test(letter)) throw new SchemaPatternError("back-references are not supported");
    if (/[pP]/.test(letter)) throw new SchemaPatternError("Unicode properties are not supported");
    throw new SchemaPatternError(`\\${letter} is not an escape`);
  }

  private hexadecimal(form: RegExp): number {
    const digits = form.exec(this.text.slice(this.at, this.at + 8).join(""))?.[0];
    const value = digits === undefined ? Infinity : Number.parseInt(digits.replace(/[{}]/g, ""), 16);
    if (digits === undefined || value > 0x10ffff) throw new SchemaPatternError("a hexadecimal escape is incomplete");
    if (value >= 0xd800 && value <= 0xdfff) throw new SchemaPatternError("half of a surrogate pair is not a character");
    this.at += digits.length;
    return value;
  }

  private peek(): string | undefined {
    return this.text[this.at];
  }

  private next(): string {
    const character = this.text[this.at++];
    if (character === undefined) throw new SchemaPatternError("it ends too early");
    return character;
  }

  private take(character: string): boolean {
    const there = this.peek() === character;
    if (there) this.at++;
    return there;
  }
}

function one(value: number): SchemaPattern {
  return { kind: "set", ranges: [[value, value]], negated: false };
}

function single(ranges: readonly Range[]): number | undefined {
  const [range] = ranges;
  return ranges.length === 1 && range && range[0] === range[1] ? range[0] : undefined;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
