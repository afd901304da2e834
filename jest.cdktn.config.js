const base = require("./jest.config.js");

/**
 * The tests of all that writes Terraform, on CDK Terrain in place of CDKTF. The prebuilt provider is mapped with them.
 * @type {import("jest").Config}
 */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/{blueprints,cdktn,constructs,gate,stacks,testing}/**/*.test.ts"],
  testPathIgnorePatterns: [],
  moduleNameMapper: {
    "^cdktf$": "cdktn",
    "^cdktf/(.*)$": "cdktn/$1",
  },
};
