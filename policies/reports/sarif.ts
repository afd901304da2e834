import type { Assessment } from "../assessment/assess";
import type { JudgedFinding } from "../assessment/exemptions";
import { formatProblem, isError, type Problem } from "../../common/problem";
import { severities } from "../engine/rule";
import { sarifResult } from "./sarif-result";
import { sarifRules } from "./sarif-rules";
import { sourceRoot } from "./sarif-text";
import { plain } from "./plain";
import { projectAddress } from "./project-address";
import { shownFileIn } from "./shown-file";
import { unknownNote } from "./unknown-note";
import { unreadNote } from "./unread-note";
import { hasOpenParts } from "../assessment/unread";

/** What the SARIF report says besides the verdict. */
export interface SarifOptions {
  /** Version of the kit, for `tool.driver.version`. @default - none */
  readonly version?: string;
  /** Reports what is unknown too, as results of kind `open`, which code scanning shows as alerts. @default false: failures alone */
  readonly unknowns?: boolean;
}

/**
 * Code scanning keeps the 5,000 worst results of a run and refuses more than 25,000.
 * https://docs.github.com/code-security/code-scanning/troubleshooting-sarif/results-exceed-limit
 */
const maximumResults = 5000;

/**
 * What failed as SARIF 2.1.0, also where it is exempted, with a line break at the end. What is unknown is no alert: a note counts it.
 * Constraints it keeps:
 *
 * - `kind` other than `fail` has level `none`; `ruleIndex` points at the rule with `ruleId`
 * - every result has a location in a file, relative to the root of the repository where it is below that, and a fingerprint that no line
 *   number enters; what stands in no file at all is a notification
 * - once one result says whether it is suppressed, all do
 * - at most 5,000 results, the worst first, and at most 10 tags per rule
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(assessment: Assessment, options: SarifOptions = {}): string {
  const { unknowns = false } = options;
  const fileOf = shownFileIn(assessment);
  const reported = byWeight(
    assessment.findings.filter(({ verdict }) => verdict === "fail" || (unknowns && verdict === "unknown")),
  );
  const placed = reported.flatMap((finding) => {
    const file = fileOf(finding);
    return file === undefined ? [] : [{ finding, file }];
  });
  const kept = placed.slice(0, maximumResults);
  const rules = sarifRules(
    kept.map(({ finding }) => finding),
    assessment.controls,
  );
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const placeless = reported.filter((finding) => fileOf(finding) === undefined);
  const run = {
    tool: { driver: { ...driver(options.version), rules } },
    automationDetails: { id: "ztai/" },
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    properties: scoreProperties(assessment),
    invocations: [
      invocation(assessment, [
        ...placeless.map(placelessNote),
        ...droppedNote(placed.length - kept.length),
        ...(unknowns ? [] : unknownsNote(assessment)),
      ]),
    ],
    results: kept.map(({ finding, file }) => sarifResult(finding, file, indexOf.get(finding.rule) ?? 0)),
  };
  return `${JSON.stringify(log(run), null, 2)}\n`;
}

function driver(version: string | undefined): object {
  const versions = version === undefined ? {} : { version, semanticVersion: version };
  return { name: "ztai", fullName: "Zero Trust AI Kit", ...versions, informationUri: projectAddress };
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

/** Failures before unknowns before what is exempted or declared, the worst first; otherwise in the order of the rules. */
function byWeight(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const weight = ({ verdict, exemption, declaration, severity }: JudgedFinding) =>
    (exemption || declaration ? 20 : verdict === "unknown" ? 10 : 0) + severities.indexOf(severity);
  return [...findings].sort((a, b) => weight(a) - weight(b));
}

interface Notification {
  readonly descriptor?: { readonly id: string };
  readonly level: "note" | "warning" | "error";
  readonly message: { readonly text: string };
}

function placelessNote({ rule, title, message }: JudgedFinding): Notification {
  return { descriptor: { id: rule }, level: "error", message: { text: plain(`${title}: ${message}`) } };
}

function droppedNote(dropped: number): readonly Notification[] {
  const more = `${dropped} more findings are left out of this report; the JSON report has all of them`;
  return dropped > 0 ? [{ level: "warning", message: { text: more } }] : [];
}

function unknownsNote({ findings }: Assessment): readonly Notification[] {
  const text = unknownNote(findings);
  return text === "" ? [] : [{ level: "note", message: { text } }];
}

function invocation(assessment: Assessment, notes: readonly Notification[]): object {
  const { problems, unread } = assessment;
  const note = unreadNote(assessment);
  // Codes from 100 on concern exemptions: the input itself was judged.
  const failed = problems.some((problem) => isError(problem) && Number(problem.code.slice(-3)) < 100);
  return {
    executionSuccessful: !failed,
    toolConfigurationNotifications: [
      ...(note ? [{ level: hasOpenParts(unread) ? "error" : "note", message: { text: note.headline } }] : []),
      ...problems.map(notification),
    ],
    toolExecutionNotifications: notes,
  };
}

function notification(problem: Problem): Notification {
  return {
    descriptor: { id: problem.code },
    level: problem.level ?? "error",
    message: { text: plain(formatProblem(problem)) },
  };
}
