import type { Assessment, JudgedFinding } from "../policies";
import { renderSteps } from "../policies";

/** Findings as the text report lists them, by control, in the order in which to repair them; each at the path of its construct, with its fix in TypeScript. */
export function describeFindings({ plan }: Assessment, findings: readonly JudgedFinding[]): string {
  const chosen = new Set(findings);
  const steps = plan
    .map((step) => ({ ...step, findings: step.findings.filter((finding) => chosen.has(finding)) }))
    .filter((step) => step.findings.length > 0);
  return renderSteps(steps, { where: ({ path, file }) => path ?? file, language: "typescript" });
}

/** A finding in a sentence, for where its place is known. */
export function describeFinding({ title, message, fix, severity, rule, control }: JudgedFinding): string {
  return `${title}: ${message}. ${fix} (${severity}, ${rule}, ${control})`;
}
