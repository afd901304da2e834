import { isDate } from "../../common/date";
import { maximumGlobLength } from "../../common/glob";
import { isObject, own, type Json } from "../../common/json";
import type { Problem } from "../../common/problem";

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
  if (!isObject(raw)) return { problems: [wrong("an exemption that is not an object", fields.join(", "))] };
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
