import { ZtaiError } from "../../common/ztai-error";
import type { LoadedEstate, ThreatModel } from "../../policies";
import type { JudgingFlags } from "../assess-options";
import { ExitCode } from "../exit-codes";
import { oneWordOf, repeatable } from "../option-values";
import type { AddCommand } from "../program";
import type { Terminal } from "../terminal";
import { today } from "../terminal";
import { writeReport } from "../write-report";

const formats = ["markdown", "json"] as const;

interface ThreatsFlags extends Pick<JudgingFlags, "answers" | "exemptions" | "complete"> {
  readonly format: (typeof formats)[number];
  readonly blank?: boolean;
  readonly environment?: string;
  readonly output?: string;
  readonly recurse: boolean;
  readonly includeExamples?: boolean;
  readonly allowUnread?: readonly string[];
}

/** What a deployment file becomes. @throws ZtaiError where the file is wrong, or where the constructs are not installed */
export type DesignedEstate = (terminal: Terminal, file: string, environment?: string) => Promise<LoadedEstate>;

/** `ztai threats PATH...`: the threat model of an estate, or of a deployment file before anything is built. */
export const addThreats =
  (designed: DesignedEstate): AddCommand =>
  (program, terminal, exit) => {
    program
      .command("threats")
      .description("write a threat model: which threats apply, what stands against them, what is missing")
      .argument("<path...>", "what assess takes, or one deployment file (*.yaml)")
      .option("--format <format>", `one of: ${formats.join(", ")}`, oneWordOf(formats), "markdown")
      .option("--blank", "leave open which controls are met: a form for a design of which nothing is built")
      .option("-e, --environment <name>", "of a deployment file: lay ztai.<name>.yaml over it")
      .option("-o, --output <file>", "file instead of standard output")
      .option("--exemptions <file>", "accepted findings, and what the organisation allows of them")
      .option("--answers <file>", "answers to what no Terraform shows, and what a platform provides (ztai questions)")
      .option("--no-recurse", "read a folder alone, not the root modules below it")
      .option("--include-examples", "take folders called examples and tests below a module as well")
      .option(
        "--allow-unread <name>",
        "a module or file that may stay unread, as a glob over address, name or source; repeatable",
        repeatable(String),
      )
      .option("--complete", "nothing of the estate lives outside of the inputs: what they do not hold is missing")
      .action(async (paths: string[], flags: ThreatsFlags) => {
        const { formatProblem, loadInputs, modelThreatsIn } = await import("../../policies");
        const { assessOptions } = await import("../assess-options");
        const { recurse, includeExamples, allowUnread, blank, environment } = flags;
        const options = { ...assessOptions(flags, today(terminal)), allowUnread, blank };
        const file = deploymentFileOf(paths, environment);
        const estate =
          file === undefined
            ? await loadInputs(paths, { recurse, includeExamples })
            : await designed(terminal, file, environment);
        const model = modelThreatsIn(estate, options);
        const { problems } = model.assessment;
        for (const problem of problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
        const { gate } = await import("../gate");
        const code = gate(model.assessment, "never").code === ExitCode.usage ? ExitCode.usage : readCode(model);
        if (code !== ExitCode.usage) await writeReport(terminal, await rendered(model, flags.format), flags.output);
        exit(code);
      });
  };

/** The deployment file among the paths, which stands alone; undefined where there is none. */
function deploymentFileOf(paths: readonly string[], environment: string | undefined): string | undefined {
  const found = paths.find((path) => /\.ya?ml$/i.test(path));
  if (found === undefined && environment !== undefined)
    throw new ZtaiError(
      "ZTAI-CLI-008",
      `--environment ${environment} belongs to a deployment file, and none is given`,
      "give ztai.yaml as the path, or leave --environment out",
    );
  if (found !== undefined && paths.length > 1)
    throw new ZtaiError(
      "ZTAI-CLI-008",
      `${found} is a deployment file, and ${paths.length - 1} more paths are given`,
      "give it alone, or write its Terraform with ztai synth and give that with the others",
    );
  return found;
}

/** Findings are no failure of a threat model; a part of the input that was not read is. */
function readCode({ assessment }: ThreatModel): number {
  return assessment.unread.some(({ allowed }) => !allowed) ? ExitCode.findings : ExitCode.clean;
}

async function rendered(model: ThreatModel, format: ThreatsFlags["format"]): Promise<string> {
  const policies = await import("../../policies");
  switch (format) {
    case "markdown":
      return policies.renderThreatsMarkdown(model);
    case "json":
      return policies.renderThreatsJson(model);
  }
}
