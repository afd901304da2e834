import { printable } from "./printable";

/** One thing wrong with what the kit was given: where it is, what was found, what is allowed and how to fix it. */
export interface Problem {
  /** Stable code that `ztai explain` knows, such as `ZTAI-CFG-012`. */
  readonly code: string;
  /** `error`: part of the input does not count. `warning`: tidy up. @default error */
  readonly level?: "error" | "warning";
  /** The file as the user named it. @default - the problem is in no file */
  readonly file?: string;
  /** Where in the file: `line:column` from 1, or a path where its reader knows no lines. @default - the whole file */
  readonly place?: string;
  /** The value in the document, such as `workloads[1].addressSpace`. @default - the whole document */
  readonly path?: string;
  /** What was found, as short text. Never a secret. */
  readonly found?: string;
  /** What is wrong with it, without the place and without the remedy. @default - what was found says it */
  readonly message?: string;
  /** What is allowed, as a list or a description. */
  readonly allowed?: string;
  /** What to do. */
  readonly fix: string;
  /** Names of what was not read and could hold anything, the first as reports show it. @default - everything was read */
  readonly unread?: readonly string[];
}

/** `file:line:column path found message (allowed: …); fix [code]` on one line. */
export function formatProblem({ code, file, place, path, found, message, allowed, fix }: Problem): string {
  const where = [file, place].filter(Boolean).join(":");
  const subject = [where, path, found, message].filter(Boolean).join(" ");
  const line = `${subject}${allowed ? ` (allowed: ${allowed})` : ""}; ${fix} [${code}]`;
  // Names of files and what stands in them may try to talk to the terminal.
  return printable(line);
}

/** One line per problem. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join("\n");
}

/** True for what is wrong, as opposed to what is only untidy. */
export function isError({ level }: Problem): boolean {
  return level !== "warning";
}

/** Places of one file in the order of the file. */
export function comparePlaces({ place: a = "" }: Problem, { place: b = "" }: Problem): number {
  const [line = 0, column = 0] = a.split(":").map(Number);
  const [otherLine = 0, otherColumn = 0] = b.split(":").map(Number);
  return line - otherLine || column - otherColumn;
}
