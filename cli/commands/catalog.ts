import type { Command } from "commander";
import { ExitCode } from "../exit-codes";
import type { AddCommand } from "../program";

/** `ztai rules`: every rule in a line, or as JSON. */
export const addRules: AddCommand = (program, terminal) => {
  program
    .command("rules")
    .description("list the rules")
    .option("--json", "print them as a JSON list, with the rules of other tools that each covers")
    .action(async ({ json }: { json?: boolean }) => {
      const { rules } = await import("../../policies");
      const list = rules.map(({ id, control, title, severity, on, fix, covers = [] }) => {
        return { id, control, title, severity, on, fix, covers };
      });
      const lines = list.map(
        (rule) => `${rule.id.padEnd(42)} ${rule.severity.padEnd(9)} ${rule.control}  ${rule.title}`,
      );
      terminal.stdout.write(json ? `${JSON.stringify(list, undefined, 2)}\n` : `${lines.join("\n")}\n`);
    });
};

/** `ztai controls`: every control in a line, or as JSON; with a framework, what of it is covered. */
export const addControls: AddCommand = (program, terminal) => {
  program
    .command("controls")
    .description("list the controls of the catalog")
    .option("--json", "print them as a JSON list, with their rules and framework ids")
    .option("--coverage <framework>", "list a framework's ids with the controls that cover each, or why none does")
    .action(async ({ json, coverage: framework }: { json?: boolean; coverage?: string }, command: Command) => {
      const { controls, coverage, coveredFrameworks, rules } = await import("../../policies");
      const print = (list: readonly object[], lines: readonly string[]) =>
        terminal.stdout.write(json ? `${JSON.stringify(list, undefined, 2)}\n` : `${lines.join("\n")}\n`);
      if (framework !== undefined) {
        const known = coveredFrameworks.find((one) => one === framework);
        if (!known) {
          const allowed = coveredFrameworks.join(", ");
          // The catalog that lists them is read by this command alone, after the options.
          const message = `error: option '--coverage <framework>' argument '${framework}' is invalid. It is one of: ${allowed}.`;
          return command.error(message, { exitCode: ExitCode.usage });
        }
        const entries = coverage(known);
        const say = (entry: (typeof entries)[number]) =>
          entry.covered ? entry.controls.join(", ") : `no: ${entry.reason}`;
        print(
          entries,
          entries.map((entry) => `${entry.id.padEnd(12)} ${say(entry)}`),
        );
        return;
      }
      const list = controls.map((control) => ({
        ...control,
        rules: rules.filter((rule) => rule.control === control.id).map((rule) => rule.id),
      }));
      print(
        list,
        list.map((one) => `${one.id}  ${one.severity.padEnd(9)} ${one.pillar.padEnd(15)} ${one.title}`),
      );
    });
};
