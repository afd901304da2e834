import { deferringSignals } from "../deferring-signals";
import { gate } from "../gate";
import { addJudgingOptions, countingFindings, type GateFlags } from "../judging-options";
import { load } from "../load";
import { repeatable } from "../option-values";
import type { AddCommand } from "../program";
import { describeNextStep, describeOutput } from "../describe-output";
import { renderReport } from "../report-formats";
import { addReportOptions, writeReports, type ReportingFlags } from "../report-options";
import { today } from "../terminal";

interface SynthFlags extends GateFlags, ReportingFlags {
  readonly output: string;
  readonly report?: readonly string[];
  readonly environment?: string;
  readonly quiet?: boolean;
  readonly afterDestroy?: boolean;
  readonly beside?: readonly string[];
}

/** `ztai synth [FILE]`: deployment file to Terraform, then the gate. */
export const addSynth: AddCommand = (program, terminal, exit) => {
  const command = program
    .command("synth")
    .description("turn a deployment file into Terraform, and judge it")
    .argument("[file]", "deployment file, - for stdin", "ztai.yaml")
    .option("-o, --output <folder>", "folder for the Terraform", "cdktf.out")
    .option("-e, --environment <name>", "lay ztai.<name>.yaml over the file")
    .option("--after-destroy", "import what a destroy left in Azure: keys of vaults, Defender plans")
    .option(
      "--beside <path>",
      "plan, state or folder of what lives outside, judged together with the estate; repeatable",
      repeatable(String),
    )
    .option("-q, --quiet", "print nothing when there are no findings");
  addReportOptions(command, "--report <file>");
  addJudgingOptions(command).action(async (file: string, flags: SynthFlags) => {
    const { synthesize } = await import("../../blueprints/synthesize");
    const { judge, loadInputs, loadJsonInputs, sourceLines } = await import("../../policies");
    const { assessOptions } = await import("../assess-options");
    const options = assessOptions(flags, flags.date ?? today(terminal));
    const deployment = await load(terminal, file, flags.environment);
    await deferringSignals(() => synthesize(deployment, flags.output, flags));
    const { beside = [] } = flags;
    const estate = beside.length === 0 ? loadJsonInputs([flags.output]) : await loadInputs([flags.output, ...beside]);
    const counting = await countingFindings(judge(estate, options), flags);
    const { code, reason } = gate(counting, flags.failOn);
    exit(code);
    const { format = ["text"], report = [] } = flags;
    const printed = format.filter((_, i) => report[i] === undefined);
    // A report for a program stands alone on standard output.
    const isForPeople = printed.every((one) => one === "text");
    const isSilent = flags.quiet === true && code === 0;
    const say = (text: string) => {
      if (isForPeople && !isSilent) terminal.stdout.write(text);
    };
    say(describeOutput(flags.output));
    const target = { files: report, flag: "--report" };
    const output = isSilent ? { ...terminal, stdout: { write: () => true } } : terminal;
    const readLine = sourceLines([flags.output, ...beside]);
    await writeReports(output, flags, target, (one, look) =>
      renderReport(counting, one, { ...flags, ...look, outcome: reason, readLine }),
    );
    say(describeNextStep(flags.output));
  });
};
