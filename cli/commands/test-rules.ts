import { ExitCode } from "../exit-codes";
import type { AddCommand } from "../program";

/** `ztai test-rules FILE`: runs the examples of custom rules. */
export const addTestRules: AddCommand = (program, terminal, exit) => {
  program
    .command("test-rules")
    .description("run the examples of your own rules")
    .argument("<file>", "file of rules")
    .action(async (file: string) => {
      const { formatProblem, renderRuleTests, testRules } = await import("../../policies");
      const tests = testRules(file);
      for (const problem of tests.problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
      terminal.stdout.write(renderRuleTests(tests));
      exit(tests.problems.length > 0 ? ExitCode.usage : tests.passed ? ExitCode.clean : ExitCode.findings);
    });
};
