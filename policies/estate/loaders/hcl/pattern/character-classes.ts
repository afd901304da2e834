import { PatternError, type CharacterSet } from "./syntax";

type Ranges = readonly (readonly [number, number])[];

const digit: Ranges = [[48, 57]];
const upper: Ranges = [[65, 90]];
const lower: Ranges = [[97, 122]];
const word: Ranges = [...digit, ...upper, ...lower, [95, 95]];
const space: Ranges = [
  [9, 10],
  [12, 13],
  [32, 32],
];

/** Classes after a backslash. */
const escaped: Readonly<Record<string, Ranges>> = { d: digit, s: space, w: word };

/** Classes within `[[:…:]]`. */
const posix: Readonly<Record<string, Ranges>> = {
  alnum: [...digit, ...upper, ...lower],
  alpha: [...upper, ...lower],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit,
  graph: [[33, 126]],
  lower,
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper,
  word,
  xdigit: [...digit, [65, 70], [97, 102]],
};

/** A set of one range of characters. */
export function range(from: number, to: number): CharacterSet {
  return { takes: (codePoint) => codePoint >= from && codePoint <= to };
}

/** A set of all characters but those of another. */
export function except(set: CharacterSet): CharacterSet {
  return { takes: (codePoint) => !set.takes(codePoint) };
}

/** A set of the characters of several. */
export function unionOfCharacters(sets: readonly CharacterSet[]): CharacterSet {
  return { takes: (codePoint) => sets.some((set) => set.takes(codePoint)) };
}

/** A set that takes a letter in either case when the other takes it in one. */
export function folded(set: CharacterSet): CharacterSet {
  return {
    takes: (codePoint) => {
      if (set.takes(codePoint)) return true;
      const text = String.fromCodePoint(codePoint);
      return [text.toLowerCase(), text.toUpperCase()].some(
        (other) => [...other].length === 1 && set.takes(other.codePointAt(0) ?? -1),
      );
    },
  };
}

/** True for a character that `\w` takes. */
export function isAsciiWordCharacter(codePoint: number | undefined): boolean {
  return codePoint !== undefined && isIn(word, codePoint);
}

/** `\d`, `\S` and so on; undefined for a letter that names no class. */
export function escapedClass(letter: string): CharacterSet | undefined {
  const ranges = Object.hasOwn(escaped, letter.toLowerCase()) ? escaped[letter.toLowerCase()] : undefined;
  if (!ranges) return undefined;
  return letter === letter.toLowerCase() ? setOf(ranges) : except(setOf(ranges));
}

/** `[:alpha:]` by its name, with `^` before it for all but these. */
export function posixClass(name: string): CharacterSet {
  const plain = name.replace(/^\^/, "");
  const ranges = Object.hasOwn(posix, plain) ? posix[plain] : undefined;
  if (!ranges) throw new PatternError(`there is no character class [:${name}:]`);
  return plain === name ? setOf(ranges) : except(setOf(ranges));
}

/** `\p{Greek}`: a general category or a script of Unicode. */
export function unicodeClass(name: string): CharacterSet {
  const plain = name.replace(/^\^/, "");
  const tester = tested(plain);
  const set = { takes: (codePoint: number) => tester.test(String.fromCodePoint(codePoint)) };
  return plain === name ? set : except(set);
}

function tested(name: string): RegExp {
  if (/^\w+$/.test(name)) {
    for (const property of [`General_Category=${name}`, `Script=${name}`]) {
      try {
        return new RegExp(`^\\p{${property}}$`, "u");
      } catch {
        continue;
      }
    }
  }
  throw new PatternError(`there is no character class \\p{${name}}`);
}

function setOf(ranges: Ranges): CharacterSet {
  return { takes: (codePoint) => isIn(ranges, codePoint) };
}

function isIn(ranges: Ranges, codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
