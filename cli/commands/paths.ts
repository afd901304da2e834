import type { FoundPaths } from "../../policies";
import { ExitCode } from "../exit-codes";
import { formatByName } from "../format-by-name";
import { oneWordOf } from "../option-values";
import type { AddCommand } from "../program";
import { writeReport } from "../write-report";

const formats = ["text", "json", "mermaid", "html"] as const;
type Format = (typeof formats)[number];
const failures = ["certain", "possible", "never"] as const;

interface PathsFlags {
  readonly from?: string;
  readonly to?: string;
  readonly format?: Format;
  readonly failOn: (typeof failures)[number];
  readonly verbose?: boolean;
  readonly output?: string;
  readonly recurse: boolean;
  readonly includeExamples?: boolean;
}

/** `ztai paths PATH...`: says who reaches what, and how. */
export const addPaths: AddCommand = (program, terminal, exit) => {
  program
    .command("paths")
    .description(
      "find attack paths: who outside reaches which data, what a hijacked app or agent takes, what cuts them",
    )
    .argument("<path...>", "what assess takes: cdktf.out, *.tf folders, plan or state JSON, ARM templates, - for stdin")
    .option("--from <name>", "only paths from here: internet, an address, a name in Azure, a range")
    .option("--to <name>", "only paths to here: an address or a name in Azure")
    .option(
      "--format <format>",
      `one of: ${formats.join(", ")} (default: by the name of the output, or text)`,
      oneWordOf(formats),
    )
    .option(
      "--fail-on <certainty>",
      "which path from outside to data gives exit code 1: certain, possible too, or never; then unread input gives none either",
      oneWordOf(failures),
      "certain",
    )
    .option("--verbose", "every path with its steps, also of what would have to be hijacked first")
    .option("-o, --output <file>", "file instead of standard output")
    .option("--no-recurse", "read a folder alone, not the root modules below it")
    .option("--include-examples", "take folders called examples and tests below a module as well")
    .action(async (paths: string[], flags: PathsFlags) => {
      const { findPaths, formatProblem, selectPaths } = await import("../../policies");
      const { recurse, includeExamples, from, to, output, failOn } = flags;
      const found = selectPaths(await findPaths(paths, { recurse, includeExamples }), { from, to });
      for (const problem of found.problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
      await writeReport(terminal, await rendered(found, flags), output);
      const fails = failOn !== "never" && (found.problems.length > 0 || (await reachesData(found, failOn)));
      exit(fails ? ExitCode.findings : ExitCode.clean);
    });
};

async function rendered(found: FoundPaths, flags: PathsFlags): Promise<string> {
  const policies = await import("../../policies");
  const { verbose, from, to, output } = flags;
  switch (flags.format ?? formatByName(output, { html: "html", json: "json", mmd: "mermaid" }) ?? "text") {
    case "text":
      return policies.renderPathsText(found, { verbose: verbose ?? (from ?? to) !== undefined });
    case "json":
      return policies.renderPathsJson(found);
    case "mermaid":
      return policies.renderPathsMermaid(found);
    case "html":
      return policies.renderPathsPage(found);
  }
}

/** Whether somebody outside gets to data, or to the right to govern it. */
async function reachesData({ paths }: FoundPaths, upTo: "certain" | "possible"): Promise<boolean> {
  const { isTry } = await import("../../policies");
  return paths.some(
    ({ entry, goal, certainty }) =>
      (entry.trust === "anybody" || entry.trust === "named") &&
      !isTry(goal) &&
      (certainty === "certain" || upTo === "possible"),
  );
}
