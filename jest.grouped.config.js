const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const base = require("./jest.config.js");
const { grouped } = require("./test/groups/grouped.js");

const elsewhere = ["cdktn", "mutation", "package", "terraform"];
const folders = readdirSync(join(__dirname, "test")).filter((name) => !elsewhere.includes(name));

/** Somebody asks for suites by name: `npm test -- test/main.test.ts`. */
const areNamed = process.argv.slice(2).some((word) => /(^|\/)test\/|\.test\.ts$/.test(word));

/** `npm test`: every suite of jest.config.js, many of them to a file. @type {import("jest").Config} */
module.exports = areNamed ? base : grouped(base, folders);
