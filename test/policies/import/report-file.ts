import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../../common/problem";
import { importZeroTrustAssessment, type ImportedAssessment, type ImportOptions } from "../../../policies/import";
import { tempFolder } from "../../helpers/temp-folder";

export const today = "2026-11-20";
export const sample = join(__dirname, "zero-trust-assessment.json");
const folder = tempFolder();

/** One test of a report. */
export interface ReportTest {
  readonly TestId: string | number;
  readonly TestStatus: string;
  readonly SkippedReason?: string | null;
}

/** A report with these tests and nothing else. */
export function report(tests: readonly ReportTest[], executedAt = "2026-11-01T09:30:00+01:00"): string {
  return JSON.stringify({ ExecutedAt: executedAt, Tests: tests, EndOfJson: "EndOfJson" });
}

/** Writes a report and imports it. */
export function importText(
  text: string | Uint8Array,
  options: Partial<ImportOptions> = {},
): ImportedAssessment & { readonly messages: readonly string[] } {
  const file = join(folder, "report.json");
  writeFileSync(file, text);
  const imported = importZeroTrustAssessment(file, { today, ...options });
  const messages = imported.problems.map((problem) => formatProblem({ ...problem, file: "report.json" }));
  return { ...imported, messages };
}

/** The sample report as text. */
export function sampleText(): string {
  return readFileSync(sample, "utf8");
}
