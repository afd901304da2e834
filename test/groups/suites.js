const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const test = join(__dirname, "..");

/** What a suite does to more than its own modules and values, or has kept beside its own file: it runs alone. */
const runsAlone =
  /jest\.(mock|doMock|unmock|resetModules|isolateModules|useFakeTimers|setTimeout)|toMatchSnapshot\(|requireActual|chdir\(|cpuTime|process\.env\[[^\]]+\] =/;

/** A suite, or the suites below a folder, as paths from `test/`. */
function suitesAt(name) {
  if (/\.\w+$/.test(name)) return name.endsWith(".test.ts") ? [name] : [];
  return readdirSync(join(test, name), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(name, file));
}

/**
 * The suites of folders of `test/`, and those that stand there by themselves, in order: those that may run together, and those
 * that run alone.
 *
 * @param {readonly string[]} folders
 */
exports.suitesOf = (folders) => {
  const files = folders.flatMap(suitesAt);
  const isAlone = (file) => runsAlone.test(readFileSync(join(test, file), "utf8"));
  return {
    together: files.filter((file) => !isAlone(file)).sort(),
    alone: files.filter(isAlone).sort(),
  };
};
