import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { formatProblem, isError, type Problem } from "../../common/problem";
import { severities } from "../engine/rule";
import { sarifResult } from "./sarif-result";
import { sarifRules } from "./sarif-rules";
import { plain } from "./plain";
import { shownFileIn } from "./shown-file";
import { unreadNote } from "./unread-note";
import { hasOpenParts } from "../assessment/unread";

/** What the SARIF report says besides the verdict. */
export interface SarifOptions {
  /** Version of the kit, for `tool.driver.version`. @default - none */
  readonly version?: string;
}

/**
 * Code scanning keeps the 5,000 worst results of a run and refuses more than 25,000.
 * https://docs.github.com/code-security/code-scanning/troubleshooting-sarif/results-exceed-limit
 */
const maximumResults = 5000;

/**
 * The open, unknown and exempted findings as SARIF 2.1.0, with a line break at the end. Constraints it keeps:
 *
 * - `kind` other than `fail` has level `none`; `ruleIndex` points at the rule with `ruleId`
 * - every result has a location with a relative or `file:` URI that is not empty, and a fingerprint that no line number enters
 * - once one result says whether it is suppressed, all do
 * - at most 5,000 results, the worst first, and at most 10 tags per rule
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(assessment: Assessment, options: SarifOptions = {}): string {
  const reported = byWeight(assessment.findings.filter(isReported));
  const kept = reported.slice(0, maximumResults);
  const fileOf = shownFileIn(assessment);
  const rules = sarifRules(kept, assessment.controls);
  const run = {
    tool: { driver: { name: "ztai", ...(options.version === undefined ? {} : { version: options.version }), rules } },
    automationDetails: { id: "ztai/" },
    columnKind: "utf16CodeUnits",
    properties: scoreProperties(assessment),
    invocations: [invocation(assessment, reported.length - kept.length)],
    results: kept.map((finding) =>
      sarifResult(
        finding,
        fileOf(finding),
        rules.findIndex(({ id }) => id === finding.rule),
      ),
    ),
  };
  return `${JSON.stringify(log(run), null, 2)}\n`;
}

/** The numbers of the score: results say only what is open. */
function scoreProperties({ score }: Assessment): object {
  const { holds, holding, shown, declared, notLookedAt, controls } = score;
  return { holds: holds ?? null, holding, shown, declared, notLookedAt, controls };
}

function log(run: object): object {
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
}

function isReported({ verdict }: JudgedFinding): boolean {
  return verdict === "fail" || verdict === "unknown";
}

/** Failures before unknowns before what is exempted or declared, the worst first; otherwise in the order of the rules. */
function byWeight(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const weight = ({ verdict, exemption, declaration, severity }: JudgedFinding) =>
    (exemption || declaration ? 20 : verdict === "unknown" ? 10 : 0) + severities.indexOf(severity);
  return [...findings].sort((a, b) => weight(a) - weight(b));
}

function invocation(assessment: Assessment, dropped: number): object {
  const { problems, unread } = assessment;
  const note = unreadNote(assessment);
  // Codes from 100 on concern exemptions: the input itself was judged.
  const failed = problems.some((problem) => isError(problem) && Number(problem.code.slice(-3)) < 100);
  const more = `${dropped} more findings are left out of this report; the JSON report has all of them`;
  return {
    executionSuccessful: !failed,
    toolConfigurationNotifications: [
      ...(note ? [{ level: hasOpenParts(unread) ? "error" : "note", message: { text: note.headline } }] : []),
      ...problems.map(notification),
    ],
    toolExecutionNotifications: dropped > 0 ? [{ level: "warning", message: { text: more } }] : [],
  };
}

function notification(problem: Problem): object {
  return {
    descriptor: { id: problem.code },
    level: problem.level ?? "error",
    message: { text: plain(formatProblem(problem)) },
  };
}
