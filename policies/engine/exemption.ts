import { matchesGlob, maximumGlobLength } from "./glob";
import { isObject, own, type Json } from "./json";
import type { Problem } from "./problem";
import type { Finding } from "./run";

/** Azure Policy's categories: the risk is accepted, or met in another way. */
export type ExemptionCategory = "waiver" | "mitigated";

/** A finding somebody answers for until a date. */
export interface Exemption {
  /** Id of a control or of a rule. */
  readonly control: string;
  /** Glob (`*`, `?`) over address, `stack:address`, local name, Azure name and construct path. */
  readonly resource: string;
  readonly category: ExemptionCategory;
  readonly reason: string;
  readonly owner: string;
  /** Last day it holds, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** An exemption with what became of it. */
export interface AppliedExemption extends Exemption {
  readonly state: "active" | "expired" | "unused";
  /** Findings it covers, or would cover had it not expired. */
  readonly findings: number;
  /** Days until and including the last day; negative once expired. */
  readonly daysLeft: number;
}

const fields = ["control", "resource", "reason", "owner", "expires"] as const;
const categories = ["waiver", "mitigated"];

/** Reads one exemption of unknown shape; the problems say everything that is wrong with it. `category` defaults to waiver. */
export function parseExemption(
  raw: Json,
  file: string,
  place: string,
): { readonly exemption?: Exemption; readonly problems: readonly Problem[] } {
  const wrong = (found: string, allowed: string): Problem => {
    const fix = "correct the exemption where it is declared";
    return { code: "ZTAI-POL-101", level: "error", file, place, found, allowed, fix };
  };
  if (!isObject(raw)) return { problems: [wrong("an exemption that is no object", fields.join(", "))] };
  const value = (name: string) => own(raw, name);
  const problems = fields
    .filter((name) => typeof value(name) !== "string" || String(value(name)).trim() === "")
    .map((name) => wrong(`an exemption without ${name}`, `${fields.join(", ")} as text`));
  const category = String(value("category") ?? "waiver");
  if (!categories.includes(category))
    problems.push(wrong(`category ${JSON.stringify(category)}`, categories.join(" or ")));
  const [control = "", resource = "", reason = "", owner = "", expires = ""] = fields.map((name) =>
    String(value(name) ?? ""),
  );
  if (expires && !isDate(expires))
    problems.push(wrong(`expires ${JSON.stringify(expires)}`, "a date such as 2027-03-31"));
  if (resource.length > maximumGlobLength)
    problems.push(wrong("a resource pattern that is too long", `${maximumGlobLength} characters`));
  if (problems.length > 0) return { problems };
  return {
    exemption: { control, resource, category: category as ExemptionCategory, reason, owner, expires },
    problems,
  };
}

/** True when the exemption is for this finding, whatever its date. */
export function covers(exemption: Exemption, finding: Finding): boolean {
  if (exemption.control !== finding.control && exemption.control !== finding.rule) return false;
  const { address, stack, name, azureName, path, workload } = finding;
  const names = [address, `${stack}:${address}`, name, azureName, path, workload];
  return names.some((one) => one !== undefined && matchesGlob(exemption.resource, one));
}

/** Days from `today` to `expires`, both `YYYY-MM-DD`. */
export function daysLeft(expires: string, today: string): number {
  return Math.round((Date.parse(`${expires}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** True for a calendar date that exists. */
export function isDate(text: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
