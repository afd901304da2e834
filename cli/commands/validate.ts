import { Option } from "commander";
import { shownName } from "../../common/standard-input";
import type { Deployment } from "../../blueprints/deployment";
import { ExitCode } from "../exit-codes";
import { load, loadAll } from "../load";
import type { AddCommand } from "../program";

interface ValidateFlags {
  readonly environment?: string;
  readonly allEnvironments?: boolean;
  readonly json?: boolean;
}

/** `ztai validate [FILE]`: reads the deployment file and its overlays, and nothing else. */
export const addValidate: AddCommand = (program, terminal, exit) => {
  const print = (value: unknown) => terminal.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  program
    .command("validate")
    .description("check a deployment file: its shape, its meaning, and its environments side by side")
    .argument("[file]", "deployment file, - for stdin", "ztai.yaml")
    .option("-e, --environment <name>", "lay ztai.<name>.yaml over the file")
    .addOption(
      new Option("-a, --all-environments", "check every environment: the file and each overlay beside it").conflicts(
        "environment",
      ),
    )
    .option("--json", "print the deployment with all defaults filled in; of all environments, one by name")
    .action(async (file: string, { environment, allEnvironments, json }: ValidateFlags) => {
      if (!allEnvironments) {
        const deployment = await load(terminal, file, environment);
        if (json) print(deployment);
        else terminal.stdout.write(`${shownName(file)} is valid: ${describe(deployment)}\n`);
        return;
      }
      const { deployments, problems } = await loadAll(terminal, file);
      if (problems.length > 0) exit(ExitCode.usage);
      if (!json)
        for (const one of deployments.values())
          terminal.stdout.write(`${shownName(file)} is valid: ${describe(one)}\n`);
      else if (problems.length === 0) print(Object.fromEntries(deployments));
    });
};

function describe({ organization, environment, location, workloads }: Deployment): string {
  const named = workloads.map(({ name, blueprint }) => `${name} (${blueprint})`).join(", ");
  return `${organization} ${environment}, ${location}; workloads: ${named || "none"}`;
}
