import { join, relative } from "node:path";
import type { AddCommand } from "../program";
import { packageRoot } from "../version";

/** `ztai blueprints`: what a workload can be, with the fields that it takes and an example; or as JSON. */
export const addBlueprints: AddCommand = (program, terminal) => {
  program
    .command("blueprints")
    .description("list the blueprints: what a workload can be, its fields and an example")
    .option(
      "--json",
      "print them as a JSON list, with the fields that a workload must have and the services that it connects",
    )
    .action(async ({ json }: { json?: boolean }) => {
      const { declarations } = await import("../../blueprints/declarations.generated");
      const { fieldsOfBlueprint } = await import("../../blueprints/fields-of-blueprints");
      const list = declarations.map((declaration) => {
        const { name, title, services, offers = [], needs = [] } = declaration;
        const { all: fields, required } = fieldsOfBlueprint(declaration);
        const example = exampleOf(name, terminal.cwd());
        return { name, title, fields, required, services, offers, needs: needs.map(({ offer }) => offer), example };
      });
      const lines = list.flatMap(({ name, title, fields, offers, example }) => [
        `${name}  ${title}`,
        `  fields   ${fields.join(", ")}`,
        ...(offers.length > 0 ? [`  offers   ${offers.join(", ")}`] : []),
        `  example  ${example}`,
      ]);
      lines.push(
        "",
        `Without workloads, a file deploys the platform alone: ${exampleOf("landing-zone", terminal.cwd())}`,
      );
      terminal.stdout.write(json ? `${JSON.stringify(list, undefined, 2)}\n` : `${lines.join("\n")}\n`);
    });
};

/** The example of a folder below blueprints/, from where the user is. */
function exampleOf(folder: string, cwd: string): string {
  return relative(cwd, join(packageRoot(), "blueprints", folder, "ztai.example.yaml"));
}
