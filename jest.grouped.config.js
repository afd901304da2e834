const base = require("./jest.config.js");
const { grouped } = require("./test/groups/grouped.js");

const elsewhere = base.testPathIgnorePatterns.map((pattern) => pattern.replace("<rootDir>/", ""));

/** Somebody asks for suites by name: `npm test -- test/main.test.ts`. */
const areNamed = process.argv.slice(2).some((word) => /(^|\/)test\/|\.test\.ts$/.test(word));

/** `npm test`: every suite of jest.config.js, many of them to a file. @type {import("jest").Config} */
module.exports = areNamed ? base : grouped(base, (suite) => !elsewhere.some((folder) => suite.startsWith(folder)));
