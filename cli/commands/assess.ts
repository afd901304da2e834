import { counted } from "../../common/counted";
// Not from the index: a command that judges nothing must not load the judge.
import { groupings } from "../../policies/assessment/groups";
import { gate } from "../gate";
import { addJudgingOptions, countingFindings, type GateFlags } from "../judging-options";
import { countFrom1, oneWordOf, repeatable } from "../option-values";
import type { AddCommand } from "../program";
import { progressOn } from "../progress";
import { renderChange, renderReport } from "../report-formats";
import { addReportOptions, writeReports, type ReportingFlags } from "../report-options";
import { today } from "../terminal";

interface AssessFlags extends GateFlags, ReportingFlags {
  readonly output?: readonly string[];
  readonly allowUnread?: readonly string[];
  readonly recurse: boolean;
  readonly includeExamples?: boolean;
  readonly against?: string;
}

/** `ztai assess PATH...`: judges Terraform against the catalog. */
export const addAssess: AddCommand = (program, terminal, exit) => {
  const command = program
    .command("assess")
    .description("judge Terraform against the control catalog")
    .argument(
      "<path...>",
      "cdktf.out, *.tf folders, plan or state JSON, ARM templates, - for stdin; several form one estate",
    );
  addReportOptions(command, "-o, --output <file>");
  addJudgingOptions(command)
    .option(
      "--group-by <what>",
      "put findings together by cause, resource or control (the steps of the plan); text, markdown, json",
      oneWordOf(groupings),
    )
    .option("--top <number>", "steps or groups to show, the worst first; text, markdown, groups in json", countFrom1)
    .option("--against <path>", "say what changed since another synthesis, plan or folder")
    .option("--skips-owner <owner>", "let skip comments of checkov and trivy count, answered for by this owner")
    .option("--skips-until <date>", "last day on which those comments count")
    .option("--no-recurse", "read a folder alone, not the root modules below it")
    .option("--include-examples", "judge folders called examples and tests below a module as well")
    .option(
      "--allow-unread <name>",
      "a module or file that may stay unread, as a glob over address, name or source; repeatable",
      repeatable(String),
    )
    .option("--complete", "nothing of the estate lives outside of the inputs: what they do not hold is missing")
    .action(async (paths: string[], flags: AssessFlags) => {
      const { assess, compareAssessments, judge, loadInputs, makeBaseline, onlyNew, sourceLines } =
        await import("../../policies");
      const { assessOptions } = await import("../assess-options");
      const target = { files: flags.output, flag: "--output" };
      const options = {
        ...assessOptions(flags, flags.date ?? today(terminal)),
        allowUnread: flags.allowUnread,
        recurse: flags.recurse,
        includeExamples: flags.includeExamples,
      };
      const progress = progressOn(terminal);
      progress.say("Reading the input");
      const assessment = await loadInputs(paths, options)
        .then((estate) => {
          progress.say(`Judging ${counted(estate.documents.length, "configuration")}`);
          return judge(estate, options);
        })
        .finally(progress.end);
      const counting = await countingFindings(assessment, flags);
      if (flags.against !== undefined) {
        const before = await assess([flags.against], options);
        const introduced = onlyNew(assessment, makeBaseline(before), flags.against).assessment;
        const difference = compareAssessments(before, assessment);
        const { code, reason } = gate(introduced, flags.failOn);
        await writeReports(terminal, flags, target, (format, look) =>
          renderChange(difference, introduced, format, { ...flags, ...look, outcome: reason }),
        );
        exit(code);
        return;
      }
      const { code, reason } = gate(counting, flags.failOn);
      const readLine = sourceLines(paths);
      await writeReports(terminal, flags, target, (format, look) =>
        renderReport(counting, format, { ...flags, ...look, outcome: reason, readLine }),
      );
      exit(code);
    });
};
