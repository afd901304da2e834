import { describeDestroyPlan } from "../describe-destroy-plan";
import { load } from "../load";
import type { AddCommand } from "../program";
import { synthesizedEstate } from "../synthesized-estate";

interface DestroyPlanFlags {
  readonly output: string;
  readonly environment?: string;
  readonly json?: boolean;
}

/** `ztai destroy-plan [FILE]`: what to run to destroy an estate, and what comes after. It runs nothing and writes no file. */
export const addDestroyPlan: AddCommand = (program, terminal) => {
  program
    .command("destroy-plan")
    .description("say how an estate is destroyed, what Azure keeps of it, and how it is built again")
    .argument("[file]", "deployment file, - for stdin", "ztai.yaml")
    .option("-o, --output <folder>", "folder that ztai synth wrote the Terraform to", "cdktf.out")
    .option("-e, --environment <name>", "lay ztai.<name>.yaml over the file")
    .option("--json", "print the plan for programs")
    .action(async (file: string, flags: DestroyPlanFlags) => {
      const { planDestruction } = await import("../../blueprints/destroy/destroy-plan");
      const { quoted } = await import("../../blueprints/destroy/quoted");
      const deployment = await load(terminal, file, flags.environment);
      const environment = flags.environment === undefined ? [] : ["--environment", flags.environment];
      const output = flags.output === "cdktf.out" ? [] : ["--output", flags.output];
      const synthArguments = [file, ...environment, ...output].map(quoted).join(" ");
      const stacks = await synthesizedEstate(deployment, "destroy-plan");
      const plan = planDestruction(stacks, { synthArguments, output: flags.output });
      terminal.stdout.write(flags.json ? `${JSON.stringify(plan, undefined, 2)}\n` : describeDestroyPlan(plan));
    });
};
