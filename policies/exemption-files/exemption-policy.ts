import { daysBetween, daysOfExemption } from "../../common/date";
import { namesEveryResource } from "../../common/exemption-scope";
import type { Problem } from "../../common/problem";
import type { Rule } from "../engine/rule";
import type { ExemptionOrigin, PlacedExemption } from "./placed-exemption";

/** What an organisation allows of exemptions, wherever they stand. */
export interface ExemptionPolicy {
  /** Exemptions beside resources, and skip comments of other tools, do not count. @default false */
  readonly forbidInline?: boolean;
  /** Days from the day of the assessment that an exemption may last at most. @default - no limit */
  readonly maxDays?: number;
  /** Controls and rules that may never be exempted. @default - none */
  readonly forbid?: readonly string[];
  /** An exemption may name every resource, as `*` does. @default false */
  readonly allowAnyResource?: boolean;
  /** An exemption may last longer than a year. @default false */
  readonly allowLongerThanYear?: boolean;
  /** An exemption that a stack carries may hold in other stacks. @default false */
  readonly allowOtherStacks?: boolean;
}

/** What an exemption is judged by. */
export interface PolicyContext {
  /** The day of the assessment, `YYYY-MM-DD`. */
  readonly today: string;
  /** Rules that are judged, to know which control each decides. */
  readonly rules: readonly Pick<Rule, "id" | "control">[];
}

/** Origins beside a resource, where whoever changes the resource can also excuse it. */
const inline: ReadonlySet<ExemptionOrigin> = new Set(["inline", "skip-comment"]);

/** Keeps the exemptions the organisation allows; each of the others is a problem and does not count. */
export function applyExemptionPolicy<E extends PlacedExemption>(
  given: readonly E[],
  policy: ExemptionPolicy,
  context: PolicyContext,
): { readonly exemptions: readonly E[]; readonly problems: readonly Problem[] } {
  const judged = given.map((exemption) => ({ exemption, problems: breaches(exemption, policy, context) }));
  return {
    exemptions: judged.filter(({ problems }) => problems.length === 0).map(({ exemption }) => exemption),
    problems: judged.flatMap(({ problems }) => problems),
  };
}

function breaches(exemption: PlacedExemption, policy: ExemptionPolicy, context: PolicyContext): readonly Problem[] {
  const { control, resource, expires, origin, file = "exemptions", place = `${control} on ${resource}` } = exemption;
  const problem = (found: string, allowed: string, fix: string): Problem => {
    return { code: "ZTAI-POL-104", level: "error", file, place, found, allowed, fix };
  };
  const problems: Problem[] = [];
  if (policy.forbidInline === true && inline.has(origin)) {
    const allowed = "exemptions in a file of exemptions";
    problems.push(
      problem(`an exemption of ${control} beside the resource`, allowed, "move it there, or repair the finding"),
    );
  }
  if (policy.allowAnyResource !== true && namesEveryResource(resource)) {
    const fix = "name the resources, or let the organisation's file of exemptions set policy.allowAnyResource";
    problems.push(problem(`an exemption of ${control} on every resource`, "a name or a part of one", fix));
  }
  const days = daysBetween(context.today, expires);
  if (policy.allowLongerThanYear !== true && days > daysOfExemption) {
    const fix = "choose an earlier date, or let the organisation's file of exemptions set policy.allowLongerThanYear";
    problems.push(problem(`an exemption of ${control} for ${days} days`, `at most ${daysOfExemption} days`, fix));
  }
  if (policy.maxDays !== undefined && days > policy.maxDays) {
    const fix = "choose an earlier date and renew it when it is due";
    problems.push(problem(`an exemption of ${control} for ${days} days`, `at most ${policy.maxDays} days`, fix));
  }
  const forbidden = (policy.forbid ?? []).find((id) => exempts(control, id, context.rules));
  if (forbidden !== undefined) {
    problems.push(problem(`an exemption of ${control}`, `none that excuses ${forbidden}`, "repair the finding"));
  }
  return problems;
}

/** An exemption of a control excuses its rules; one of a rule leaves its control without proof. */
function exempts(exempted: string, forbidden: string, rules: PolicyContext["rules"]): boolean {
  if (exempted === forbidden) return true;
  return rules.some(
    ({ id, control }) => (id === exempted && control === forbidden) || (control === exempted && id === forbidden),
  );
}
