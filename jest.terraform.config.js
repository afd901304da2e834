const base = require("./jest.config.js");

/** The tests that run the real Terraform CLI, one after another. @type {import("jest").Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/terraform"],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
};
