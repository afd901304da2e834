import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import type { UnreadPart } from "../assessment/unread";
import { formatProblem } from "../../common/problem";
import type { Severity } from "../engine/rule";
import { headlineOf } from "./headline";
import { fingerprint } from "./fingerprint";
import { plain } from "./plain";
import { reportedFindings, unreadIdentity } from "./reported-findings";
import { shownFileIn } from "./shown-file";
import { unreadNote } from "./unread-note";

/** Severities of Code Climate, from the mildest. */
type Level = "info" | "minor" | "major" | "critical" | "blocker";

const levels: Readonly<Record<Severity, Level>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

/** What GitLab reads of an issue. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  /** Names the issue in later runs, wherever it moves; no two of a report have the same. */
  readonly fingerprint: string;
  readonly severity: Level;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * What is open, as GitLab's Code Quality report, with a line break at the end: the widget of a merge request shows what it adds and
 * mends. Failures have their severity, what is unknown is `info`, and a part of the input that was not read blocks. What is exempted
 * or declared is left out: nobody has to mend it.
 *
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderCodeQuality(assessment: Assessment): string {
  const open = reportedFindings(assessment.findings).filter(
    ({ exemption, declaration }) => exemption === undefined && declaration === undefined,
  );
  const fileOf = shownFileIn(assessment);
  const issues = [...unreadIssues(assessment), ...open.map((finding) => issueOf(finding, fileOf(finding)))];
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issueOf(finding: JudgedFinding, file: string | undefined): Issue {
  const { rule, message, address, fix, verdict, severity, line } = finding;
  return {
    description: plain(`${headlineOf(finding)}. ${address}: ${message}. ${fix}`),
    check_name: rule,
    fingerprint: fingerprint(finding),
    severity: verdict === "fail" ? levels[severity] : "info",
    location: place(file, line),
  };
}

function unreadIssues(assessment: Assessment): readonly Issue[] {
  const note = unreadNote(assessment);
  return note
    ? assessment.unread.filter(({ allowed }) => !allowed).map((part) => unreadIssue(part, note.headline))
    : [];
}

function unreadIssue(part: UnreadPart, headline: string): Issue {
  const { problem } = part;
  return {
    description: plain(`${headline}: ${formatProblem(problem)}`),
    check_name: problem.code,
    fingerprint: fingerprint(unreadIdentity(part)),
    severity: "blocker",
    location: place(problem.file),
  };
}

/** A place in the repository; GitLab takes no issue without one. */
function place(file = ".", line = 1): Issue["location"] {
  const path = plain(file.replace(/\\/g, "/").replace(/^\.\//, ""));
  return { path: path === "" ? "." : path, lines: { begin: Math.max(1, line) } };
}
