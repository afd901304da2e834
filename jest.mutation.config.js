const base = require("./jest.config.js");

/** Proof by mutation: weakens the examples in every way and asks whether a rule notices. @type {import("jest").Config} */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/mutation"],
  testPathIgnorePatterns: [],
};
