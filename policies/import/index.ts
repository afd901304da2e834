export type { ImportOutcome } from "./decide";
export { importZeroTrustAssessment, type ImportedAssessment, type ImportOptions } from "./import-zero-trust-assessment";
export { importedAnswerDays, type MergedOutcome } from "./merge-answers";
export type { AssessmentReport, AssessmentTest } from "./report";
