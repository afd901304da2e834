import { ExitCode } from "../exit-codes";
import type { AddCommand } from "../program";
import { writeReport } from "../write-report";

interface GraphFlags {
  readonly output?: string;
  readonly recurse: boolean;
  readonly includeExamples?: boolean;
}

/** `ztai graph PATH...`: draws an estate. */
export const addGraph: AddCommand = (program, terminal, exit) => {
  program
    .command("graph")
    .description("draw Terraform as a Mermaid flowchart: what there is, who may use it, what reaches what")
    .argument("<path...>", "what assess takes: cdktf.out, *.tf folders, plan or state JSON, ARM templates, - for stdin")
    .option("-o, --output <file>", "file instead of standard output; a name that ends in .md gets it as a code block")
    .option("--no-recurse", "read a folder alone, not the root modules below it")
    .option("--include-examples", "draw folders called examples and tests below a module as well")
    .action(async (paths: string[], { output, recurse, includeExamples }: GraphFlags) => {
      const { draw, formatProblem } = await import("../../policies");
      const { mermaid, problems } = await draw(paths, { recurse, includeExamples });
      for (const problem of problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
      const isPage = /\.md$/i.test(output ?? "");
      await writeReport(terminal, isPage ? `\`\`\`mermaid\n${mermaid}\`\`\`\n` : mermaid, output);
      exit(problems.length > 0 ? ExitCode.findings : ExitCode.clean);
    });
};
