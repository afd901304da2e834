const base = require("./jest.mutation.config.js");

/** Every mutant, of which the gate judges a sample: about twenty minutes. @type {import("jest").Config} */
module.exports = {
  ...base,
  globals: { everyMutant: true },
  testMatch: ["**/test/mutation/generic.test.ts"],
};
