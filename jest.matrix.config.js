const base = require("./jest.mutation.config.js");

/**
 * What the gate samples, whole: every mutant, in about twenty minutes, every rule example in every spelling, every example as text
 * and as plans, and each value of an estate and of the examples unknown.
 * @type {import("jest").Config}
 */
module.exports = {
  ...base,
  roots: ["<rootDir>/test/mutation", "<rootDir>/test/policies", "<rootDir>/test/property"],
  globals: { everyMutant: true, everySpelling: true, everyUnknown: true },
  testMatch: [
    "**/test/mutation/generic.test.ts",
    "**/test/mutation/combinations.test.ts",
    "**/test/policies/estate/loaders/hcl/unknown.test.ts",
    "**/test/property/policies-same-verdicts.test.ts",
    "**/test/property/policies-spellings.test.ts",
    "**/test/property/policies-unknown.test.ts",
  ],
};
