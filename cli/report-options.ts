import type { Command } from "commander";
import { repeatable, oneWordOf } from "./option-values";
import { formats, type Format, type ReportFlags } from "./report-formats";
import type { Terminal } from "./terminal";
import { wantsColor, widthOf } from "./terminal";
import { writeReport } from "./write-report";

/** Flags that decide which reports are written, and where. */
export interface ReportingFlags extends ReportFlags {
  readonly format?: readonly Format[];
}

/** How a report looks where it goes. */
export type ReportLook = Pick<ReportFlags, "color" | "width">;

/** Where the reports of a command go: files in the order of the formats, and the flag that named them. */
export interface ReportTarget {
  /** @default - standard output */
  readonly files?: readonly string[];
  readonly flag: string;
}

/**
 * Adds the options that all commands with reports have.
 *
 * @param file the option that names a file, such as `-o, --output <file>`
 */
export function addReportOptions(command: Command, file: string): Command {
  return command
    .option("-f, --format <format>", `${formats.join(", ")}; repeatable`, repeatable(oneWordOf(formats)))
    .option(
      file,
      "file for a report instead of standard output; repeatable, in the order of --format",
      repeatable(String),
    )
    .option("--all", "list every verdict in JSON, CSV and OCSF, not only what is open, and what is unknown in SARIF")
    .option("-v, --verbose", "show every finding with its fix")
    .option("--no-color", "no colours");
}

/** Writes one report per format, each to its file or to standard output. */
export async function writeReports(
  terminal: Terminal,
  { format = ["text"], color }: ReportingFlags,
  { files = [], flag }: ReportTarget,
  render: (format: Format, look: ReportLook) => Promise<string>,
): Promise<void> {
  // All are rendered before the first is written: a report that fails leaves no others half done.
  const texts: string[] = [];
  for (const [i, one] of format.entries()) {
    const isShown = files[i] === undefined;
    const look = { color: isShown && wantsColor(terminal, color), width: isShown ? widthOf(terminal) : undefined };
    texts.push(await render(one, look));
  }
  for (const [i, text] of texts.entries()) await writeReport(terminal, text, files[i], flag);
}
