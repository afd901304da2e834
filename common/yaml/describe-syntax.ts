import { nameOfCharacter } from "../odd-characters";
import type { Problem } from "../problem";
import { looksSecret } from "../secret-text";

/** An error of the YAML parser. */
export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  /** Offsets of its start and end. */
  readonly pos: readonly [number, number];
}

type Words = Pick<Problem, "message" | "fix">;

/** What the parser's codes mean to somebody who wrote the file. */
const known: Readonly<Record<string, Words | undefined>> = {
  MULTIPLE_DOCS: { message: "begins a second document", fix: "keep one document in the file" },
  TAB_AS_INDENT: { message: "is indented with a tab", fix: "indent with spaces" },
  BAD_ALIAS: { message: "is a YAML alias of nothing", fix: "write the value out" },
  BAD_DQ_ESCAPE: { message: "has a backslash in double quotes that means nothing", fix: "use single quotes" },
  MULTILINE_IMPLICIT_KEY: { message: "is neither a key with a value nor an item of a list", fix: "write key: value" },
};

const tooDeep: Words = { message: "is nested too deeply", fix: "flatten it" };
const joined: Words = { message: "has no space after the colon", fix: "write a space after it" };
const hyphen: Words = { message: "has no space after the hyphen", fix: "write a space after it" };
const equals: Words = { message: "has = where YAML has a colon", fix: "write key: value" };
const secondColon: Words = {
  message: "has a second colon in one line",
  fix: "put quotes around the value, or begin a new line",
};
const column: Words = {
  message: "is not in the column of the keys it belongs to",
  fix: "indent all keys of a mapping alike",
};
const conflict: Words = { message: "is a conflict that Git left", fix: "resolve it, and remove its marks" };

/** Spaces that are none to YAML. */
const oddSpace = /[\r\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/**
 * An error of the parser in words, by what stands in its line where that tells more. Else they are the parser's own, unless they
 * repeat a piece of the text that looks like a secret.
 */
export function describeSyntax({ code, message }: SyntaxError, line: string): Words {
  if (message.includes("call stack")) return tooDeep;
  const [space] = oddSpace.exec(line) ?? [];
  if (space === "\r")
    return { message: "ends lines with U+000D alone", fix: "save it with the line ends of Unix or Windows" };
  if (space !== undefined) return { message: `holds ${nameOfCharacter(space)}`, fix: "write plain spaces" };
  if (isJoinedItem(line)) return hyphen;
  if (code === "BLOCK_AS_IMPLICIT_KEY") return hasTwoColons(line) ? secondColon : column;
  const isKey = code === "MULTILINE_IMPLICIT_KEY" || message.startsWith("Implicit map keys");
  if (isKey && /^(<{7}|={7}|>{7})/.test(line)) return conflict;
  if (isKey && /^\s*(- )*["']?[\w.$-]+["']?:\S/.test(line)) return joined;
  if (isKey && /^\s*(- )*["']?[\w.$-]+["']?\s*=/.test(line)) return equals;
  const words = known[isKey ? "MULTILINE_IMPLICIT_KEY" : code] ?? describe(message);
  if (words) return words;
  const reason = looksSecret(message) ? "" : `: ${message.slice(0, 120)}`;
  return { message: `is not valid YAML${reason}`, fix: "correct it, here or just above" };
}

/** Whether what is wrong stands in the line itself, and not in the one after it. */
export function explainsItself(line: string): boolean {
  return hasTwoColons(line) || isJoinedItem(line) || oddSpace.test(line);
}

/** A line that begins an item of a list without the space after the hyphen. */
function isJoinedItem(line: string): boolean {
  return /^\s*-[^\s-]/.test(line);
}

/** A line with two keys, so that its value is taken for one. */
function hasTwoColons(line: string): boolean {
  return /:\s.*:(\s|$)/.test(line);
}

function describe(message: string): Words | undefined {
  if (message.startsWith("Missing closing")) {
    const quote = message.includes("'") ? "'" : '"';
    return { message: `begins with ${quote} and does not end with it`, fix: `write ${quote} at its end` };
  }
  const [, reserved] = /^Plain value cannot start with .* (\S)$/.exec(message) ?? [];
  if (reserved !== undefined)
    return { message: `begins with ${reserved}, which YAML reserves`, fix: "put quotes around it" };
  const [, end] = /and end with an? ([\]}])$/.exec(message) ?? [];
  if (end !== undefined) {
    const start = end === "]" ? "[" : "{";
    return { message: `stands after a ${start} that is not closed`, fix: `close it with ${end}` };
  }
  if (/^Unexpected , in flow/.test(message)) return { message: "has a comma too many", fix: "remove it" };
  if (message.endsWith("at node end")) {
    return {
      message: "follows a value that has ended",
      fix: "indent it as what is before it, or put quotes around the value",
    };
  }
  return /must start at the same column|without - indicator/.test(message) ? column : undefined;
}
