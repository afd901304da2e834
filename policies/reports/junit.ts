import type { Assessment } from "../assessment/assess";
import type { ControlResult } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import { formatProblem } from "../../common/problem";
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
 */
export function renderJunit(assessment: Assessment, options: JunitOptions = {}): string {
  const byControl = new Map<string, JudgedFinding[]>();
  for (const finding of assessment.findings.filter(({ verdict }) => verdict !== "not-applicable")) {
    const same = byControl.get(finding.control);
    if (same) same.push(finding);
    else byControl.set(finding.control, [finding]);
  }
  const judged = [...byControl.values()].flat();
  const { unread } = assessment;
  const suites = assessment.controls.flatMap((result) => suite(result, byControl.get(result.control.id) ?? []));
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
  const { unread } = assessment;
  const cases = unread.map(({ name, allowed, problem }) => {
    const message = formatProblem(problem);
    const outcome = allowed
      ? `<skipped${attributes({ message })}/>`
      : `<error${attributes({ message, type: "unread" })}/>`;
    return `    <testcase${attributes({ name, classname: "ztai.input", file: problem.file, time: 0 })}>${outcome}</testcase>`;
  });
  return [`  <testsuite${attributes({ name: note.headline, ...unreadCounts(unread) })}>`, ...cases, "  </testsuite>"];
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

function suite({ control }: ControlResult, findings: readonly JudgedFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const name = `${control.id} ${control.title}`;
  return [`  <testsuite${attributes({ name, ...counts(findings) })}>`, ...findings.map(testCase), "  </testsuite>"];
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
  const name = `${rule} ${stack}:${address}`;
  const open = `    <testcase${attributes({ name, classname: `${control}.${rule}`, file, line, time: 0 })}`;
  const inner = outcome(finding);
  return inner === "" ? `${open}/>` : `${open}>${inner}</testcase>`;
}

function outcome(finding: JudgedFinding): string {
  const { verdict, exemption, declaration, message, severity, title, fix, remedy } = finding;
  if (exemption) {
    const reason = `${exemption.category} until ${exemption.expires}, ${exemption.owner}: ${exemption.reason}`;
    return `<skipped${attributes({ message: reason })}/>`;
  }
  if (declaration) {
    const { capability, owner, evidence } = declaration;
    const reason = `${capability} declared, not proved; ${owner}: ${evidence.join(", ")}`;
    return `<skipped${attributes({ message: reason })}/>`;
  }
  if (verdict === "unknown") return `<skipped${attributes({ message: `unknown: ${message}` })}/>`;
  if (verdict !== "fail") return "";
  const repair = [title, message, fix, ...(remedy ? [remedy.hcl] : [])].map(xmlText).join("\n");
  return `<failure${attributes({ message: `${title}: ${message}`, type: severity })}>${repair}</failure>`;
}
