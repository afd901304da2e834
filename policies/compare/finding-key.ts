import type { JudgedFinding } from "../assessment/exemptions";

/** Identity of a finding across runs: rule and address within the stack, never the line. */
export function findingKey(rule: string, stack: string, address: string): string {
  return JSON.stringify([stack, address, rule]);
}

/** True for a failure or an unknown that no exemption covers. */
export function isOpenFinding({ verdict, exemption }: JudgedFinding): boolean {
  return (verdict === "fail" || verdict === "unknown") && exemption === undefined;
}
