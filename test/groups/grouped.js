const { suitesOf } = require("./suites.js");

/**
 * A configuration that runs the suites of some folders of `test/` together where they can, and the others each in its own file.
 *
 * @param {import("jest").Config} config
 * @param {readonly string[]} folders
 * @returns {import("jest").Config}
 */
exports.grouped = (config, folders) => ({
  ...config,
  globals: { ...config.globals, groupedFolders: folders },
  testMatch: ["<rootDir>/test/groups/*.group.ts", ...suitesOf(folders).alone.map((suite) => `<rootDir>/test/${suite}`)],
});
