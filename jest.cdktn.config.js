const base = require("./jest.config.js");
const { grouped } = require("./test/groups/grouped.js");

const folders = ["blueprints", "cdktn", "constructs", "gate", "stacks", "testing"];

/**
 * The tests of all that writes Terraform, on CDK Terrain in place of CDKTF. The prebuilt provider is mapped with them.
 * @type {import("jest").Config}
 */
module.exports = {
  ...grouped(base, folders),
  testPathIgnorePatterns: [],
  moduleNameMapper: {
    "^cdktf$": "cdktn",
    "^cdktf/(.*)$": "cdktn/$1",
  },
};
