import { entry } from "./table";

/** A character that nobody sees, or takes for another one. */
interface OddCharacter {
  readonly name: string;
  /** What it is taken for; nothing where nobody sees it. */
  readonly meant: string;
}

/**
 * Editors, chats and web pages put these into text. Names are those of the Unicode Character Database
 * (https://www.unicode.org/Public/16.0.0/ucd/UnicodeData.txt).
 */
const known: Readonly<Record<string, OddCharacter>> = {
  "\u0000": { name: "NULL", meant: "" },
  "\u0007": { name: "BELL", meant: "" },
  "\u0008": { name: "BACKSPACE", meant: "" },
  "\u0009": { name: "TAB", meant: "" },
  "\u000a": { name: "LINE FEED", meant: "" },
  "\u000d": { name: "CARRIAGE RETURN", meant: "" },
  "\u001b": { name: "ESCAPE", meant: "" },
  "\u007f": { name: "DELETE", meant: "" },
  "\u0085": { name: "NEXT LINE", meant: "" },
  "\u00a0": { name: "NO-BREAK SPACE", meant: " " },
  "\u00ad": { name: "SOFT HYPHEN", meant: "" },
  "\u2002": { name: "EN SPACE", meant: " " },
  "\u2003": { name: "EM SPACE", meant: " " },
  "\u2007": { name: "FIGURE SPACE", meant: " " },
  "\u2009": { name: "THIN SPACE", meant: " " },
  "\u200b": { name: "ZERO WIDTH SPACE", meant: "" },
  "\u200c": { name: "ZERO WIDTH NON-JOINER", meant: "" },
  "\u200d": { name: "ZERO WIDTH JOINER", meant: "" },
  "\u200e": { name: "LEFT-TO-RIGHT MARK", meant: "" },
  "\u200f": { name: "RIGHT-TO-LEFT MARK", meant: "" },
  "\u2010": { name: "HYPHEN", meant: "-" },
  "\u2011": { name: "NON-BREAKING HYPHEN", meant: "-" },
  "\u2012": { name: "FIGURE DASH", meant: "-" },
  "\u2013": { name: "EN DASH", meant: "-" },
  "\u2014": { name: "EM DASH", meant: "-" },
  "\u2018": { name: "LEFT SINGLE QUOTATION MARK", meant: "" },
  "\u2019": { name: "RIGHT SINGLE QUOTATION MARK", meant: "" },
  "\u201c": { name: "LEFT DOUBLE QUOTATION MARK", meant: "" },
  "\u201d": { name: "RIGHT DOUBLE QUOTATION MARK", meant: "" },
  "\u201e": { name: "DOUBLE LOW-9 QUOTATION MARK", meant: "" },
  "\u2026": { name: "HORIZONTAL ELLIPSIS", meant: "..." },
  "\u2028": { name: "LINE SEPARATOR", meant: "" },
  "\u2029": { name: "PARAGRAPH SEPARATOR", meant: "" },
  "\u202a": { name: "LEFT-TO-RIGHT EMBEDDING", meant: "" },
  "\u202b": { name: "RIGHT-TO-LEFT EMBEDDING", meant: "" },
  "\u202c": { name: "POP DIRECTIONAL FORMATTING", meant: "" },
  "\u202d": { name: "LEFT-TO-RIGHT OVERRIDE", meant: "" },
  "\u202e": { name: "RIGHT-TO-LEFT OVERRIDE", meant: "" },
  "\u202f": { name: "NARROW NO-BREAK SPACE", meant: " " },
  "\u2060": { name: "WORD JOINER", meant: "" },
  "\u2066": { name: "LEFT-TO-RIGHT ISOLATE", meant: "" },
  "\u2067": { name: "RIGHT-TO-LEFT ISOLATE", meant: "" },
  "\u2068": { name: "FIRST STRONG ISOLATE", meant: "" },
  "\u2069": { name: "POP DIRECTIONAL ISOLATE", meant: "" },
  "\u2212": { name: "MINUS SIGN", meant: "-" },
  "\u3000": { name: "IDEOGRAPHIC SPACE", meant: " " },
  "\ufeff": { name: "ZERO WIDTH NO-BREAK SPACE", meant: "" },
  "\uff0d": { name: "FULLWIDTH HYPHEN-MINUS", meant: "-" },
  "\uff1a": { name: "FULLWIDTH COLON", meant: ":" },
  "\u0391": { name: "GREEK CAPITAL LETTER ALPHA", meant: "A" },
  "\u0395": { name: "GREEK CAPITAL LETTER EPSILON", meant: "E" },
  "\u039f": { name: "GREEK CAPITAL LETTER OMICRON", meant: "O" },
  "\u03b1": { name: "GREEK SMALL LETTER ALPHA", meant: "a" },
  "\u03b9": { name: "GREEK SMALL LETTER IOTA", meant: "i" },
  "\u03bd": { name: "GREEK SMALL LETTER NU", meant: "v" },
  "\u03bf": { name: "GREEK SMALL LETTER OMICRON", meant: "o" },
  "\u03c1": { name: "GREEK SMALL LETTER RHO", meant: "p" },
  "\u0410": { name: "CYRILLIC CAPITAL LETTER A", meant: "A" },
  "\u0415": { name: "CYRILLIC CAPITAL LETTER IE", meant: "E" },
  "\u041e": { name: "CYRILLIC CAPITAL LETTER O", meant: "O" },
  "\u0421": { name: "CYRILLIC CAPITAL LETTER ES", meant: "C" },
  "\u0430": { name: "CYRILLIC SMALL LETTER A", meant: "a" },
  "\u0435": { name: "CYRILLIC SMALL LETTER IE", meant: "e" },
  "\u043e": { name: "CYRILLIC SMALL LETTER O", meant: "o" },
  "\u0440": { name: "CYRILLIC SMALL LETTER ER", meant: "p" },
  "\u0441": { name: "CYRILLIC SMALL LETTER ES", meant: "c" },
  "\u0443": { name: "CYRILLIC SMALL LETTER U", meant: "y" },
  "\u0445": { name: "CYRILLIC SMALL LETTER HA", meant: "x" },
  "\u0455": { name: "CYRILLIC SMALL LETTER DZE", meant: "s" },
  "\u0456": { name: "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I", meant: "i" },
  "\u0458": { name: "CYRILLIC SMALL LETTER JE", meant: "j" },
};

/** Control characters, which have no place in any text; line breaks and tabs among them. */
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** Characters that turn the order of what follows around, or that nobody sees between two others. */
const hidden = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** The first control or hidden character of a text, other than those of `allowed`. */
export function hiddenCharacter(text: string, allowed = ""): string | undefined {
  return [...text].find((character) => isHidden(character) && !allowed.includes(character));
}

/** What to add to the message about a name that was refused: `: it holds U+0430 CYRILLIC SMALL LETTER A`; nothing for plain ASCII. */
export function oddity(name: string): string {
  const odd = [...name].find((character) => !/[\u0020-\u007e]/.test(character));
  return odd === undefined ? "" : `: it holds ${nameOfCharacter(odd)}`;
}

/** `U+00A0 NO-BREAK SPACE`; of a character that the table lacks, the code point. */
export function nameOfCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const name = entry(known, character)?.name ?? scriptOf(character);
  return [`U+${code}`, name].filter(Boolean).join(" ");
}

/** The text as it was most likely meant: without what nobody sees, and with Latin letters for those that look like them. */
export function withoutOddCharacters(text: string): string {
  const meant = (character: string) => entry(known, character)?.meant ?? (isHidden(character) ? "" : character);
  return [...text].map(meant).join("").trim();
}

function isHidden(character: string): boolean {
  return control.test(character) || hidden.test(character);
}

function scriptOf(character: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(character)) return "a Cyrillic letter";
  return /\p{Script=Greek}/u.test(character) ? "a Greek letter" : undefined;
}
