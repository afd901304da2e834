import type { Assessment } from "../assessment/assess";
import type { ControlResult } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import { formatProblem } from "../../common/problem";
import { exemptionText } from "./exemption-text";
import { attributes, xmlText } from "./junit-xml";
import { unreadNote } from "./unread-note";

/** What the JUnit report holds. */
export interface JunitOptions {
  /** Name of the whole. @default "ztai" */
  readonly name?: string;
}

/**
 * The verdicts as JUnit XML, with a line break at the end: a suite per control, a test per rule and resource. A failure fails;
 * what is unknown, declared or exempted is skipped with the reason, since neither passed; what does not apply is left out.
 *
 * - Azure DevOps reads suites below `testsuites`, `name`, `classname`, `owner` and `time` of a test, and of what went wrong `message` and
 *   the text, as its stack trace; of `skipped` the `message` alone:
 *   https://github.com/microsoft/azure-pipelines-agent/blob/master/src/Agent.Worker/TestResults/Legacy/JunitResultReader.cs
 * - GitLab reads `classname`, `name`, `file` and `time` of a test, and the text of `failure`, `error` and `skipped`, never their
 *   `message`; of tests with the same names it keeps the first: https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export function renderJunit(assessment: Assessment, options: JunitOptions = {}): string {
  const byControl = new Map<string, JudgedFinding[]>();
  for (const finding of assessment.findings.filter(({ verdict }) => verdict !== "not-applicable")) {
    const same = byControl.get(finding.control);
    if (same) same.push(finding);
    else byControl.set(finding.control, [finding]);
  }
  const judged = [...byControl.values()].flat();
  const { unread, today } = assessment;
  const suites = assessment.controls.flatMap((result) => suite(result, byControl.get(result.control.id) ?? [], today));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: options.name ?? "ztai", ...together(counts(judged), unreadCounts(unread)) })}>`,
    ...scoreProperties(assessment),
    ...unreadSuite(assessment),
    ...suites,
    "</testsuites>",
    "",
  ].join("\n");
}

/** The numbers of the score, as properties of the whole. */
function scoreProperties({ score }: Assessment): readonly string[] {
  const { holds, holding, shown, declared, notLookedAt, controls } = score;
  const numbers = { holds: holds ?? "", holding, shown, declared, notLookedAt, controls };
  const entries = Object.entries(numbers).map(
    ([name, value]) => `    <property${attributes({ name: `ztai.${name}`, value })}/>`,
  );
  return ["  <properties>", ...entries, "  </properties>"];
}

/** What was not read: an error for each part that nobody allowed, before everything else. */
function unreadSuite(assessment: Assessment): readonly string[] {
  const note = unreadNote(assessment);
  if (!note) return [];
  const { unread, today } = assessment;
  const cases = unread.map(({ name, allowed, problem }) => {
    const message = formatProblem(problem);
    const outcome = allowed
      ? skipped(message)
      : `<error${attributes({ message, type: "unread" })}>${xmlText(message)}</error>`;
    return `    <testcase${attributes({ name, classname: "ztai.input", file: problem.file, time: 0 })}>${outcome}</testcase>`;
  });
  const about = { name: note.headline, timestamp: startOf(today), ...unreadCounts(unread) };
  return [`  <testsuite${attributes(about)}>`, ...cases, "  </testsuite>"];
}

type Counts = Readonly<Record<"tests" | "failures" | "errors" | "skipped" | "time", number>>;

function unreadCounts(unread: Assessment["unread"]): Counts {
  const errors = unread.filter(({ allowed }) => !allowed).length;
  return { tests: unread.length, failures: 0, errors, skipped: unread.length - errors, time: 0 };
}

function together(a: Counts, b: Counts): Counts {
  return {
    tests: a.tests + b.tests,
    failures: a.failures + b.failures,
    errors: a.errors + b.errors,
    skipped: a.skipped + b.skipped,
    time: 0,
  };
}

function suite({ control }: ControlResult, findings: readonly JudgedFinding[], today: string): readonly string[] {
  if (findings.length === 0) return [];
  const about = { name: `${control.id} ${control.title}`, timestamp: startOf(today), ...counts(findings) };
  return [`  <testsuite${attributes(about)}>`, ...findings.map(testCase), "  </testsuite>"];
}

/** The report knows the day alone, so that its bytes stay the same. */
function startOf(day: string): string {
  return `${day}T00:00:00`;
}

function counts(findings: readonly JudgedFinding[]): Counts {
  const skipped = findings.filter(isSkipped).length;
  const failures = findings.filter((finding) => finding.verdict === "fail" && !isSkipped(finding)).length;
  return { tests: findings.length, failures, errors: 0, skipped, time: 0 };
}

function isSkipped({ verdict, exemption }: JudgedFinding): boolean {
  return verdict === "unknown" || exemption !== undefined;
}

function testCase(finding: JudgedFinding): string {
  const { rule, control, stack, address, file, line } = finding;
  const about = {
    name: `${rule} ${stack}:${address}`,
    classname: `${control}.${rule}`,
    file: file === "" ? undefined : file,
    line,
    owner: finding.exemption?.owner ?? finding.declaration?.owner,
    time: 0,
  };
  const inner = outcome(finding);
  const open = `    <testcase${attributes(about)}`;
  return inner === "" ? `${open}/>` : `${open}>${inner}</testcase>`;
}

function outcome(finding: JudgedFinding): string {
  const { verdict, exemption, declaration, message, severity, title, fix, remedy } = finding;
  if (exemption) return skipped(exemptionText(exemption));
  if (declaration) {
    const { capability, owner, evidence } = declaration;
    return skipped(`${capability} declared, not proved; ${owner}: ${evidence.join(", ")}`);
  }
  if (verdict === "unknown") return skipped(`unknown: ${message}`);
  if (verdict !== "fail") return "";
  const repair = [title, message, fix, ...(remedy ? [remedy.hcl] : [])].map(xmlText).join("\n");
  return `<failure${attributes({ message: `${title}: ${message}`, type: severity })}>${repair}</failure>`;
}

/** The reason twice: as the attribute for Azure DevOps, and as the text for GitLab. */
function skipped(reason: string): string {
  return `<skipped${attributes({ message: reason })}>${xmlText(reason)}</skipped>`;
}
