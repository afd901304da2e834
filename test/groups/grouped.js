const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "../..");

/** What a suite does to more than its own modules and values, or has kept beside its own file: it runs alone. */
const runsAlone =
  /jest\.(mock|doMock|unmock|resetModules|isolateModules|useFakeTimers|setTimeout)|toMatchSnapshot\(|requireActual|chdir\(|cpuTime|process\.env\[[^\]]+\] =/;

/**
 * A configuration that runs the suites of `test/` together where they can, and the others each in its own file.
 *
 * @param {import("jest").Config} config
 * @param {(suite: string) => boolean} isTaken says of a path from the root, such as `test/cli/synth.test.ts`, whether it is run
 * @returns {import("jest").Config}
 */
exports.grouped = (config, isTaken) => {
  const suites = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((name) => `test/${name}`)
    .filter((suite) => suite.endsWith(".test.ts") && isTaken(suite))
    .sort();
  const alone = suites.filter((suite) => runsAlone.test(readFileSync(join(root, suite), "utf8")));
  const together = suites.filter((suite) => !alone.includes(suite));
  const parts = readdirSync(__dirname).filter((name) => name.endsWith(".group.ts"));
  const at = (part) => Math.floor((part * together.length) / parts.length);
  return {
    ...config,
    globals: { ...config.globals, suitesOfParts: parts.map((_, part) => together.slice(at(part), at(part + 1))) },
    testMatch: ["<rootDir>/test/groups/*.group.ts", ...alone.map((suite) => `<rootDir>/${suite}`)],
  };
};
