import { InvalidArgumentError } from "commander";
import type { Severity } from "../../policies";
import type { JudgingFlags } from "../assess-options";
import { gate } from "../gate";
import type { AddCommand } from "../program";
import { readKnownFindings, writeBaseline } from "../known-findings";
import type { Format } from "../report-formats";
import { formats, renderChange, renderReport } from "../report-formats";
import type { Terminal } from "../terminal";
import { today, wantsColor } from "../terminal";
import { writeReport } from "../write-report";

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

interface AssessFlags extends JudgingFlags {
  readonly format?: readonly Format[];
  readonly output?: readonly string[];
  readonly failOn: Severity | "never";
  readonly allowUnread?: readonly string[];
  readonly recurse: boolean;
  readonly includeExamples?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly against?: string;
  readonly all?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/** `ztai assess PATH...`: judges Terraform against the catalog. */
export const addAssess: AddCommand = (program, terminal, exit) => {
  program
    .command("assess")
    .description("judge Terraform against the control catalog")
    .argument(
      "<path...>",
      "cdktf.out, *.tf folders, plan or state JSON, ARM templates, - for stdin; several form one estate",
    )
    .option("-f, --format <format>", `${formats.join(", ")}; repeatable`, each(oneOf(formats)))
    .option(
      "-o, --output <file>",
      "file for a report instead of standard output; repeatable, in the order of --format",
      each(String),
    )
    .option(
      "--fail-on <severity>",
      "lowest severity that gives exit code 1, or never; then unread input gives none either",
      oneOf([...severities, "never"]),
      "medium",
    )
    .option("--pack <name>", "judge by a pack of rules: baseline, strict, or one per framework")
    .option("--rules <file>", "add rules and packs of your own")
    .option("--exemptions <file>", "accepted findings, and what the organisation allows of them")
    .option("--answers <file>", "answers to what no Terraform shows (ztai questions)")
    .option("--skips-owner <owner>", "let skip comments of checkov and trivy count, answered for by this owner")
    .option("--skips-until <date>", "last day on which those comments count")
    .option("--no-recurse", "read a folder alone, not the root modules below it")
    .option("--include-examples", "judge folders called examples and tests below a module as well")
    .option(
      "--allow-unread <name>",
      "a module or file that may stay unread, as a glob over address, name or source; repeatable",
      each(String),
    )
    .option("--complete", "nothing of the estate lives outside of the inputs: what they do not hold is missing")
    .option("--baseline <file>", "report only what is not in this baseline")
    .option("--write-baseline <file>", "write today's findings as a baseline")
    .option("--against <path>", "say what changed since another synthesis, plan or folder")
    .option("--all", "list every verdict in the JSON report, not only what is open")
    .option("-v, --verbose", "show every finding with its fix")
    .option("--no-color", "no colours")
    .action(async (paths: string[], flags: AssessFlags) => {
      const { assess, compareAssessments, makeBaseline, onlyNew } = await import("../../policies");
      const { assessOptions } = await import("../assess-options");
      const options = {
        ...assessOptions(flags, today(terminal)),
        allowUnread: flags.allowUnread,
        recurse: flags.recurse,
        includeExamples: flags.includeExamples,
      };
      const assessment = await assess(paths, options);
      if (flags.writeBaseline !== undefined) await writeBaseline(assessment, flags.writeBaseline);
      if (flags.against !== undefined) {
        const before = await assess([flags.against], options);
        const introduced = onlyNew(assessment, makeBaseline(before), flags.against).assessment;
        const difference = compareAssessments(before, assessment);
        await report(terminal, flags, (format, color) =>
          renderChange(difference, introduced, format, { ...flags, color }),
        );
        exit(gate(introduced, flags.failOn));
        return;
      }
      const shown = flags.baseline === undefined ? assessment : await readKnownFindings(assessment, flags.baseline);
      await report(terminal, flags, (format, color) => renderReport(shown, format, { ...flags, color }));
      exit(gate(shown, flags.failOn));
    });
};

/** Writes one report per format, each to its file or to standard output. */
async function report(
  terminal: Terminal,
  { format = ["text"], output = [], color }: AssessFlags,
  render: (format: Format, color: boolean) => Promise<string>,
): Promise<void> {
  // All are rendered before the first is written: a report that fails leaves no others half done.
  const texts: string[] = [];
  for (const [i, one] of format.entries()) {
    texts.push(await render(one, output[i] === undefined && wantsColor(terminal, color)));
  }
  for (const [i, text] of texts.entries()) await writeReport(terminal, text, output[i]);
}

function oneOf<T extends string>(allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new InvalidArgumentError(`It is one of: ${allowed.join(", ")}.`);
    return found;
  };
}

/** A flag that may be given several times. */
function each<T>(parse: (value: string) => T): (value: string, before: readonly T[] | undefined) => readonly T[] {
  return (value, before = []) => [...before, parse(value)];
}
