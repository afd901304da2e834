import type { JudgedFinding } from "../assessment/exemptions";

/** Why an exempted finding stands: `waiver until 2027-03-31, team-a: a reason`. */
export function exemptionText({ category, expires, owner, reason }: NonNullable<JudgedFinding["exemption"]>): string {
  return `${category} until ${expires}, ${owner}: ${reason}`;
}
