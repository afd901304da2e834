const { appendFileSync } = require("node:fs");

/** Adds the run's counts as one JSON line to the file that ZTAI_TEST_SUMMARY names; does nothing without it. */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.ZTAI_TEST_SUMMARY;
    if (!file) return;
    // A suite that cannot be loaded runs no test of its own: count it as one failure.
    const passed = results.numPassedTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    appendFileSync(file, `${JSON.stringify({ passed, failed, skipped })}\n`);
  }
};
