import { InvalidArgumentError } from "commander";
import type { Severity } from "../../policies";
import { gate } from "../gate";
import type { AddCommand } from "../program";
import { today, wantsColor } from "../terminal";
import { writeReport } from "../write-report";

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];
const formats = ["text", "json"] as const;

interface AssessOptions {
  format: (typeof formats)[number];
  output?: string;
  failOn: Severity | "never";
  all?: boolean;
  verbose?: boolean;
  color: boolean;
}

/** `ztai assess PATH...`: judges Terraform against the catalog. */
export const addAssess: AddCommand = (program, terminal, exit) => {
  program
    .command("assess")
    .description("judge Terraform against the control catalog")
    .argument("<path...>", "a cdktf.out folder, or cdk.tf.json files; several form one estate")
    .option("-f, --format <format>", `report format: ${formats.join(", ")}`, oneOf(formats), "text")
    .option("-o, --output <file>", "write the report to a file instead of standard output")
    .option(
      "--fail-on <severity>",
      "lowest severity that gives exit code 1, or never",
      oneOf([...severities, "never"]),
      "medium",
    )
    .option("--all", "list every verdict in the JSON report, not only failures")
    .option("-v, --verbose", "show every finding with its fix")
    .option("--no-color", "no colours")
    .action(async (paths: string[], options: AssessOptions) => {
      const { assess, renderJson, renderText } = await import("../../policies");
      const assessment = await assess(paths, { today: today() });
      const report =
        options.format === "json"
          ? renderJson(assessment, { all: options.all })
          : renderText(assessment, {
              verbose: options.verbose,
              color: options.output === undefined && wantsColor(terminal, options.color),
            });
      writeReport(terminal, report, options.output);
      exit(gate(assessment, options.failOn));
    });
};

function oneOf<T extends string>(allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new InvalidArgumentError(`It is one of: ${allowed.join(", ")}.`);
    return found;
  };
}
