import { load } from "../load";
import type { AddCommand } from "../program";

/** `ztai validate [FILE]`: reads the deployment file, and nothing else. */
export const addValidate: AddCommand = (program, terminal) => {
  program
    .command("validate")
    .description("check a deployment file: its shape, then its meaning")
    .argument("[file]", "deployment file", "ztai.yaml")
    .option("-e, --environment <name>", "lay ztai.<name>.yaml over the file")
    .option("--json", "print the deployment with all defaults filled in")
    .action(async (file: string, options: { environment?: string; json?: boolean }) => {
      const deployment = await load(terminal, file, options.environment);
      if (options.json) {
        terminal.stdout.write(`${JSON.stringify(deployment, undefined, 2)}\n`);
        return;
      }
      const workloads = deployment.workloads.map(({ name, blueprint }) => `${name} (${blueprint})`).join(", ");
      terminal.stdout.write(`${file} is valid: ${deployment.organization} ${deployment.environment}, `);
      terminal.stdout.write(`${deployment.location}; workloads: ${workloads || "none"}\n`);
    });
};
