import { basename, join } from "node:path";

/** Paths of suites from the root, by the number of their part less one; the configuration fills it (`grouped.js`). */
declare const suitesOfParts: readonly (readonly string[])[];

/**
 * Runs a part of the suites in one file: Jest loads every module anew for each file, which takes longer than most suites. A suite
 * keeps its hooks to itself, and is called by its path. `npm test -- test/some.test.ts` runs one alone, as ever.
 *
 * @param file `part-N.group.ts`, whose number says which part
 */
export function runPart(file: string): void {
  const part = Number(/\d+/.exec(basename(file))?.[0]);
  describe.each(suitesOfParts[part - 1] ?? [])("%s", (suite) => {
    jest.requireActual(join(__dirname, "../..", suite));
  });
}
