import type { Drawn } from "../../policies";
import { ExitCode } from "../exit-codes";
import { formatByName } from "../format-by-name";
import { oneWordOf } from "../option-values";
import type { AddCommand } from "../program";
import { writeReport } from "../write-report";

const formats = ["mermaid", "svg", "html"] as const;
type Format = (typeof formats)[number];

interface GraphFlags {
  readonly format?: Format;
  readonly output?: string;
  readonly recurse: boolean;
  readonly includeExamples?: boolean;
}

/** `ztai graph PATH...`: draws an estate. */
export const addGraph: AddCommand = (program, terminal, exit) => {
  program
    .command("graph")
    .description(
      "draw Terraform: what there is, who may use it, what reaches what; as a Mermaid flowchart, SVG or page",
    )
    .argument("<path...>", "what assess takes: cdktf.out, *.tf folders, plan or state JSON, ARM templates, - for stdin")
    .option(
      "-f, --format <format>",
      `one of: ${formats.join(", ")} (default: by the name of the output, or mermaid)`,
      oneWordOf(formats),
    )
    .option(
      "-o, --output <file>",
      "file instead of standard output; a name that ends in .svg or .html says the format, in .md Mermaid gets a code block",
    )
    .option("--no-recurse", "read a folder alone, not the root modules below it")
    .option("--include-examples", "draw folders called examples and tests below a module as well")
    .action(async (paths: string[], flags: GraphFlags) => {
      const { output, recurse, includeExamples } = flags;
      const { draw, formatProblem } = await import("../../policies");
      const drawn = await draw(paths, { recurse, includeExamples });
      for (const problem of drawn.problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
      await writeReport(terminal, await rendered(drawn, flags), output);
      exit(drawn.problems.length > 0 ? ExitCode.findings : ExitCode.clean);
    });
};

async function rendered({ diagram, mermaid, problems }: Drawn, { format, output }: GraphFlags): Promise<string> {
  const policies = await import("../../policies");
  switch (format ?? formatByName(output, { svg: "svg", html: "html" }) ?? "mermaid") {
    case "svg":
      return policies.renderEstateSvg(diagram);
    case "html":
      return policies.renderEstatePage(diagram, problems);
    case "mermaid":
      return /\.md$/i.test(output ?? "") ? `\`\`\`mermaid\n${mermaid}\`\`\`\n` : mermaid;
  }
}
