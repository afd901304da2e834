import type { Assessment, Difference, Grouping } from "../policies";
import { version } from "./version";

/** Formats of a report. */
export const formats = ["text", "json", "sarif", "junit", "codequality", "csv", "ocsf", "markdown", "html"] as const;
export type Format = (typeof formats)[number];

/** How a report looks. */
export interface ReportFlags {
  readonly all?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
  /** By what findings are put together. */
  readonly groupBy?: Grouping;
  /** Steps or groups shown. */
  readonly top?: number;
  /** Columns of a report for people. @default 80 */
  readonly width?: number;
  /** The reason of the exit code. */
  readonly outcome?: string;
  /** Reads a line of a file that a finding names. */
  readonly readLine?: (file: string, line: number) => string | undefined;
}

/** Renders an assessment in one format. */
export async function renderReport(assessment: Assessment, format: Format, flags: ReportFlags): Promise<string> {
  const policies = await import("../policies");
  switch (format) {
    case "text":
      return policies.renderText(assessment, flags);
    case "json":
      return policies.renderJson(assessment, flags);
    case "sarif":
      return policies.renderSarif(assessment, { version: version(), unknowns: flags.all });
    case "junit":
      return policies.renderJunit(assessment);
    case "codequality":
      return policies.renderCodeQuality(assessment);
    case "csv":
      return policies.renderCsv(assessment, { all: flags.all });
    case "ocsf":
      return policies.renderOcsf(assessment, { all: flags.all, version: version() });
    case "markdown":
      return policies.renderMarkdown(assessment, flags);
    case "html":
      return policies.renderHtml(assessment);
  }
}

/** Renders what a change made better and worse; formats without a form for it show what is new. */
export async function renderChange(
  difference: Difference,
  introduced: Assessment,
  format: Format,
  flags: ReportFlags,
): Promise<string> {
  const policies = await import("../policies");
  if (format === "text") return policies.renderDifferenceText(difference, { verbose: flags.verbose });
  if (format === "markdown") return policies.renderDifferenceMarkdown(difference);
  return renderReport(introduced, format, flags);
}
