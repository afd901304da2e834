const swc = {
  jsc: { parser: { syntax: "typescript" }, target: "es2022", keepClassNames: true },
  module: { type: "commonjs" },
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  maxWorkers: "100%",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: [
    "<rootDir>/test/terraform/",
    "<rootDir>/test/mutation/",
    "<rootDir>/test/package/",
    "<rootDir>/test/cdktn/",
  ],
  globalSetup: "<rootDir>/test/helpers/folder-of-run.ts",
  globalTeardown: "<rootDir>/test/helpers/folder-of-run-teardown.ts",
  // Ends what hangs. Whether a test passes is not for the clock of a busy machine to say.
  testTimeout: 300_000,
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/dist-judge/", "<rootDir>/cdktf.out/"],
  transform: {
    "/policies/rules/index\\.generated\\.ts$": ["<rootDir>/test/helpers/join-rules.js", swc],
    "^.+\\.ts$": ["@swc/jest", swc],
  },
  reporters: ["default", "<rootDir>/test/helpers/summary-reporter.js"],
};
