import { controls } from "../catalog";
import { isDate } from "../../common/date";
import type { Problem } from "../../common/problem";
import type { AnswerEntry } from "../questions";
import { decide } from "./decide";
import { mergeAnswers, type MergedOutcome } from "./merge-answers";
import partialEvidence from "./partial-evidence.json";
import { readReport } from "./read-report";
import type { AssessmentReport } from "./report";

/** What an import depends on beside the report. */
export interface ImportOptions {
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string;
  /** Entries of the answers file so far. @default - none */
  readonly existing?: readonly AnswerEntry[];
  /** Who stands for imported answers. @default - whoever did before, else "Zero Trust Assessment" */
  readonly owner?: string;
}

/** The answers after an import, and what the report said. */
export interface ImportedAssessment {
  /** Entries to write: those that existed and those of the report. */
  readonly entries: readonly AnswerEntry[];
  /** One for each control that a test of the report maps to, in the order of the catalog. */
  readonly outcomes: readonly MergedOutcome[];
  /** When the assessment ran. @default - the report could not be read */
  readonly executedAt?: string;
  /** Errors: then nothing was imported and `entries` are the existing ones. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the JSON report of Microsoft's Zero Trust Assessment and answers the controls its tests map to. Passed answers
 * yes, Failed no; what was skipped, planned, to be investigated or broken stays open with the reason.
 * @throws RangeError when `today` is not a date
 */
export function importZeroTrustAssessment(path: string, options: ImportOptions): ImportedAssessment {
  const { today, existing = [], owner } = options;
  if (!isDate(today)) throw new RangeError(`today is ${JSON.stringify(today)}; it must be a date such as 2027-03-31`);
  const { report, problems } = readReport(path);
  if (!report) return { entries: existing, outcomes: [], problems };
  const ahead = fromTheFuture(path, report, today);
  if (ahead) return { entries: existing, outcomes: [], executedAt: report.executedAt, problems: [ahead] };
  const outcomes = decide(controls, report, partialEvidence);
  return { ...mergeAnswers(existing, outcomes, report, owner), executedAt: report.executedAt, problems };
}

function fromTheFuture(path: string, { date, executedAt }: AssessmentReport, today: string): Problem | undefined {
  if (date <= today) return undefined;
  return {
    code: "ZTAI-POL-063",
    level: "error",
    file: path.split("\\").join("/"),
    place: "ExecutedAt",
    found: `${executedAt}, after today`,
    allowed: `a time until the end of ${today} in UTC`,
    fix: "check the clock of the machine that ran the assessment",
  };
}
