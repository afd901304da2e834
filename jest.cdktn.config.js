const base = require("./jest.config.js");
const { grouped } = require("./test/groups/grouped.js");

const writing = /^test\/(blueprints|cdktn|constructs|gate|stacks|testing)\//;

/**
 * The tests of all that writes Terraform, on CDK Terrain in place of CDKTF. The prebuilt provider is mapped with them.
 * @type {import("jest").Config}
 */
module.exports = {
  ...grouped(base, (suite) => writing.test(suite)),
  testPathIgnorePatterns: [],
  moduleNameMapper: {
    "^cdktf$": "cdktn",
    "^cdktf/(.*)$": "cdktn/$1",
  },
};
