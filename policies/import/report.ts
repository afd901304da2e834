/** Result of one test, as the assessment reports it. https://github.com/microsoft/zerotrustassessment */
export interface AssessmentTest {
  /** Five digits, or a GUID for recommendations of Defender for Cloud. */
  readonly id: string;
  /** `Passed`, `Failed`, `Skipped`, `Planned`, `Investigate`, `Error`, or what a later version invents. */
  readonly status: string;
  /** Why it was skipped, on one line. @default - the report gives none */
  readonly reason?: string;
}

/** What an import needs of a report; nothing else of the tenant is kept. */
export interface AssessmentReport {
  /** When it ran, in the time zone it was written with, to the second. */
  readonly executedAt: string;
  /** The day it ran in UTC, `YYYY-MM-DD`. */
  readonly date: string;
  readonly tests: readonly AssessmentTest[];
}
