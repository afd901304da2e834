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

const known: Readonly<Record<string, Words | undefined>> = {
  MULTIPLE_DOCS: { message: "begins a second document", fix: "keep one document in the file" },
  TAB_AS_INDENT: { message: "is indented with a tab", fix: "indent with spaces" },
  BAD_ALIAS: { message: "is a YAML alias of nothing", fix: "write the value out" },
};

const tooDeep: Words = { message: "is nested too deeply", fix: "flatten it" };

/** The parser's own words, unless they repeat a piece of the text that looks like a secret. */
export function describeSyntax({ code, message }: SyntaxError): Words {
  const words = message.includes("call stack") ? tooDeep : known[code];
  if (words) return words;
  const reason = looksSecret(message) ? "" : `: ${message.slice(0, 120)}`;
  return { message: `is not valid YAML${reason}`, fix: "correct it, here or just above" };
}
