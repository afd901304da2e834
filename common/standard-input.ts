/** The name by which a command line means standard input. */
export const standardInput = "-";

/** What messages call a file that somebody named. */
export function shownName(file: string): string {
  return file === standardInput ? "stdin" : file;
}
