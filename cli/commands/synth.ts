import { deferringSignals } from "../deferring-signals";
import { gate } from "../gate";
import { load } from "../load";
import type { AddCommand } from "../program";
import { describeNextStep, describeOutput } from "../describe-output";
import { today, wantsColor } from "../terminal";

interface SynthOptions {
  output: string;
  environment?: string;
  verbose?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** `ztai synth [FILE]`: deployment file to Terraform, then the gate. */
export const addSynth: AddCommand = (program, terminal, exit) => {
  program
    .command("synth")
    .description("turn a deployment file into Terraform, and judge it")
    .argument("[file]", "deployment file", "ztai.yaml")
    .option("-o, --output <folder>", "folder for the Terraform", "cdktf.out")
    .option("-e, --environment <name>", "lay ztai.<name>.yaml over the file")
    .option("-v, --verbose", "show every finding with its fix")
    .option("-q, --quiet", "print nothing when there are no findings")
    .option("--no-color", "no colours")
    .action(async (file: string, options: SynthOptions) => {
      const { synthesize } = await import("../../blueprints/synthesize");
      const { judge, loadJsonInputs, renderText } = await import("../../policies");
      const deployment = await load(terminal, file, options.environment);
      await deferringSignals(() => synthesize(deployment, options.output));
      const assessment = judge(loadJsonInputs([options.output]), { today: today(terminal) });
      const code = gate(assessment, "medium");
      exit(code);
      if (options.quiet && code === 0) return;
      terminal.stdout.write(describeOutput(options.output));
      terminal.stdout.write(
        renderText(assessment, { verbose: options.verbose, color: wantsColor(terminal, options.color) }),
      );
      terminal.stdout.write(describeNextStep(options.output));
    });
};
