import type { Command } from "commander";
import type { Assessment, Severity } from "../policies";
import type { JudgingFlags } from "./assess-options";
import { readKnownFindings, writeBaseline } from "./known-findings";
import { oneDay, oneWordOf } from "./option-values";

/** Flags of {@link addJudgingOptions}. */
export interface GateFlags extends JudgingFlags {
  readonly failOn: Severity | "never";
  /** Day to judge by. @default - today */
  readonly date?: string;
  /** File of findings that are known. */
  readonly baseline?: string;
  /** File to write today's findings to. */
  readonly writeBaseline?: string;
}

const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Adds the options by which every command judges, whatever it judges. */
export function addJudgingOptions(command: Command): Command {
  return command
    .option(
      "--fail-on <severity>",
      "lowest severity that gives exit code 1, or never; then unread input gives none either",
      oneWordOf([...severities, "never"]),
      "medium",
    )
    .option("--pack <name>", "judge by a pack of rules: baseline, strict, or one per framework")
    .option("--rules <file>", "add rules and packs of your own")
    .option("--exemptions <file>", "accepted findings, and what the organisation allows of them")
    .option("--answers <file>", "answers to what no Terraform shows, and what a platform provides (ztai questions)")
    .option("--date <day>", "day to judge by, which reports carry (default: today in UTC)", oneDay)
    .option("--baseline <file>", "report only what is not in this baseline")
    .option("--write-baseline <file>", "write today's findings as a baseline");
}

/** What of an assessment counts: without what is known. Today's findings are written before where they should be. */
export async function countingFindings(
  assessment: Assessment,
  flags: Pick<GateFlags, "baseline" | "writeBaseline">,
): Promise<Assessment> {
  if (flags.writeBaseline !== undefined) await writeBaseline(assessment, flags.writeBaseline);
  return flags.baseline === undefined ? assessment : readKnownFindings(assessment, flags.baseline);
}
