import { basename, join } from "node:path";
import { suitesOf } from "./suites.js";

/** Folders of `test/` whose suites are run, as the configuration names them. */
declare const groupedFolders: readonly string[];

/** As many as there are files beside this one. */
const parts = 12;

/**
 * Runs a part of the suites in one file: Jest loads every module anew for each file, which takes longer than most suites. A suite
 * keeps its hooks to itself, and is called by its path. `npx jest test/some.test.ts` runs one alone, as ever.
 *
 * @param file `part-N.group.ts`, whose number says which part
 */
export function runPart(file: string): void {
  const { together } = suitesOf(groupedFolders);
  const part = Number(/\d+/.exec(basename(file))?.[0]);
  const at = (end: number) => Math.floor((end * together.length) / parts);
  const suites = together.slice(at(part - 1), at(part));
  describe.each(suites)("%s", (suite) => {
    jest.requireActual(join(__dirname, "..", suite));
  });
}
