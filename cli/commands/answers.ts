import { isError } from "../../common/problem";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ZtaiError } from "../../common/ztai-error";
import type { LoadedAnswers, Problem } from "../../policies";
import { ExitCode } from "../exit-codes";
import type { AddCommand } from "../program";
import { today } from "../terminal";
import { packageRoot } from "../version";
import { writeReport } from "../write-report";

/** `ztai questions`: writes `answers.yaml`, with the answers that it holds already. */
export const addQuestions: AddCommand = (program, terminal) => {
  program
    .command("questions")
    .description("write the questions that no Terraform answers, keeping the answers given so far")
    .option("-o, --output <file>", "file of answers", "answers.yaml")
    .action(async ({ output }: { output: string }) => {
      const { controls, questions, renderAnswersTemplate, rules } = await import("../../policies");
      const { answers: existing, declarations } = await answersIn(output, today(terminal));
      const asked = questions(controls, rules);
      const template = { existing, declarations, schema: schemaFor(output) };
      await writeReport(terminal, renderAnswersTemplate(asked, template), output);
      const answered = existing.filter(({ state }) => state === "answered").length;
      terminal.stdout.write(`${asked.length} questions in ${output}, ${answered} answered\n`);
    });
};

/** `ztai import REPORT`: answers from the JSON report of Microsoft's Zero Trust Assessment. */
export const addImport: AddCommand = (program, terminal, exit) => {
  program
    .command("import")
    .description("answer questions from the JSON report of Microsoft's Zero Trust Assessment")
    .argument("<report>", "JSON report")
    .option("-o, --output <file>", "file of answers", "answers.yaml")
    .option("--owner <owner>", "who answers for what is imported")
    .action(async (report: string, { output, owner }: { output: string; owner?: string }) => {
      const { controls, importZeroTrustAssessment, questions, renderAnswersTemplate, rules } =
        await import("../../policies");
      const { answers: existing, declarations } = await answersIn(output, today(terminal));
      const { entries, outcomes, problems } = importZeroTrustAssessment(report, {
        today: today(terminal),
        existing,
        owner,
      });
      await refuse(problems);
      await writeReport(
        terminal,
        renderAnswersTemplate(questions(controls, rules), {
          existing: entries,
          declarations,
          schema: schemaFor(output),
        }),
        output,
      );
      for (const { control, effect, reason } of outcomes) terminal.stderr.write(`${control}: ${effect}, ${reason}\n`);
      terminal.stdout.write(`${outcomes.length} controls with tests in ${report}; answers are in ${output}\n`);
      exit(ExitCode.clean);
    });
};

/** Answers and declarations of a file that may not exist yet. @throws ZtaiError ZTAI-CLI-005 when it is wrong: nothing is written over it */
async function answersIn(file: string, day: string): Promise<Pick<LoadedAnswers, "answers" | "declarations">> {
  if (!existsSync(file)) return { answers: [], declarations: [] };
  const { loadAnswers } = await import("../../policies");
  const { answers, declarations, problems } = loadAnswers(file, day);
  await refuse(problems.filter(isError));
  return { answers, declarations };
}

async function refuse(problems: readonly Problem[]): Promise<void> {
  if (problems.length === 0) return;
  const { formatProblem } = await import("../../policies");
  throw new ZtaiError("ZTAI-CLI-005", problems.map(formatProblem).join("\n"), "mend it, then run the command again");
}

/** Path of the schema as seen from the file, for editors. */
function schemaFor(file: string): string {
  return relative(dirname(file), join(packageRoot(), "schemas/answers.schema.json")).split("\\").join("/");
}
