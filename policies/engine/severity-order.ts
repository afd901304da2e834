import { severities, type Severity } from "./rule";

/** What has a severity. */
interface Weighed {
  readonly severity: Severity;
}

/** Orders by severity, the worst first. */
export function bySeverity(a: Weighed, b: Weighed): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

/** The worst severity of some; undefined where there are none. */
export function worstSeverity(some: readonly Weighed[]): Severity | undefined {
  return severities.find((severity) => some.some((one) => one.severity === severity));
}
