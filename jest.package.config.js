const base = require("./jest.config.js");

/** The package as others get it: packed, then used in a project made from CDKTF's template. @type {import("jest").Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/package"],
  testPathIgnorePatterns: [],
  globalSetup: "<rootDir>/test/package/pack.ts",
};
