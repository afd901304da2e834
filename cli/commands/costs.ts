import { describeCosts, costsForPrograms } from "../describe-costs";
import { load } from "../load";
import type { AddCommand } from "../program";
import { synthesizedEstate } from "../synthesized-estate";

interface CostsFlags {
  readonly environment?: string;
  readonly json?: boolean;
}

/** `ztai costs [FILE]`: what an estate costs a month, roughly. It asks nobody: the prices are in the kit. */
export const addCosts: AddCommand = (program, terminal) => {
  program
    .command("costs")
    .description("say what an estate costs a month by list price, and what is paid by use")
    .argument("[file]", "deployment file, - for stdin", "ztai.yaml")
    .option("-e, --environment <name>", "lay ztai.<name>.yaml over the file")
    .option("--json", "print the costs for programs")
    .action(async (file: string, flags: CostsFlags) => {
      const { costOfEstate } = await import("../../stacks/costs/cost-of-estate");
      const deployment = await load(terminal, file, flags.environment);
      const costs = costOfEstate(await synthesizedEstate(deployment, "costs"));
      terminal.stdout.write(
        flags.json ? `${JSON.stringify(costsForPrograms(costs), undefined, 2)}\n` : describeCosts(costs),
      );
    });
};
