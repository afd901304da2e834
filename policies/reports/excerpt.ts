import type { JudgedFinding } from "../assessment/exemptions";
import { printable } from "../../common/printable";

/** Reads a line of a file that a report names, or undefined where it cannot be read. */
export type ReadLine = (file: string, line: number) => string | undefined;

/** A longer line is generated, and may hold anything. */
const longest = 400;

/**
 * The line that a finding stands in, with its number, and a caret below the name of the resource where that stands in it. Empty where the
 * line cannot be read.
 *
 * @param width columns that there are
 */
export function excerpt(
  { file, line, name }: Pick<JudgedFinding, "file" | "line" | "name">,
  readLine: ReadLine,
  width: number,
): readonly string[] {
  const source = line === undefined ? undefined : readLine(file, line);
  if (source === undefined || source.trim() === "" || source.length > longest) return [];
  const number = String(line);
  const room = Math.max(1, width - number.length - 3);
  const text = printable(source.trim());
  const shown = text.length > room ? `${text.slice(0, room - 1)}…` : text;
  const at = shown.indexOf(JSON.stringify(name));
  const marks = at < 0 ? [] : [`${" ".repeat(number.length)} | ${" ".repeat(at + 1)}${"^".repeat(name.length)}`];
  return [`${number} | ${shown}`, ...marks];
}
