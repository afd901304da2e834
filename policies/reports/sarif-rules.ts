import type { ControlResult } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import type { Severity } from "../engine/rule";
import { plain } from "./plain";
import { pageOf } from "./project-address";
import { markdownText } from "./sarif-text";

/** Code scanning shows ten tags. */
const maximumTags = 10;

/** Scores that code scanning reads as critical, high, medium and low. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

/** SARIF levels: what must be repaired, what should be, what is good to know. */
export const sarifLevel: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
};

/** A rule as `tool.driver.rules` describes it. */
export interface SarifRule extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/** The rules behind some findings, each once, in the order of their ids. */
export function sarifRules(
  findings: readonly JudgedFinding[],
  controls: readonly ControlResult[],
): readonly SarifRule[] {
  const controlOf = new Map(controls.map((result) => [result.control.id, result]));
  const byRule = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byRule.values()]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map((finding) => sarifRule(finding, controlOf.get(finding.control)));
}

function sarifRule(
  { rule, title, severity, fix, control }: JudgedFinding,
  result: ControlResult | undefined,
): SarifRule {
  const objective = result?.control.objective ?? title;
  const steps = result?.control.remediation ?? [];
  const tags = ["security", control, result?.control.pillar, result?.control.principle, ...frameworkIds(result)];
  const name = pascalCase(rule);
  return {
    id: rule,
    // SARIF1001: a name that only repeats the id is left out.
    ...(name.toLowerCase() === rule ? {} : { name }),
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(objective) },
    helpUri: pageOf({ rule, control }),
    help: {
      text: [
        `Control ${control}: ${plain(objective)}`,
        `How to repair: ${plain(fix)}`,
        ...steps.map((step) => `- ${plain(step)}`),
      ].join("\n"),
      markdown: [
        `**${markdownText(control)}**: ${markdownText(objective)}`,
        `**How to repair:** ${markdownText(fix)}`,
        steps.map((step) => `- ${markdownText(step)}`).join("\n"),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
    },
    defaultConfiguration: { level: sarifLevel[severity] },
    properties: {
      tags: [...new Set(tags.flatMap((tag) => tag ?? []))].slice(0, maximumTags),
      precision: "high",
      "problem.severity": severity === "low" ? "recommendation" : severity === "medium" ? "warning" : "error",
      "security-severity": securitySeverity[severity],
    },
  };
}

function frameworkIds(result: ControlResult | undefined): readonly string[] {
  const mappings = result?.control.mappings ?? {};
  return ["mcsbV2", "owaspLlm2025", "owaspAgentic2026"].flatMap((framework) => mappings[framework] ?? []);
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
