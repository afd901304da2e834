import { any, fail, notApplicable, unknown } from "../../../engine/outcome";
import { rule, type Rule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { missing } from "../presence-rule";
import { is, meets } from "../require";

const pricingType = "azurerm_security_center_subscription_pricing";

/** What a rule about Defender plans asks for. */
export interface NeededPlans {
  /** Plans that must be on, as Azure names them. */
  readonly plans: readonly string[];
  /** Extension each plan must have. @default - none */
  readonly extension?: string;
  /** Types that make the plans matter. */
  readonly when: readonly string[];
}

/**
 * Plans belong to a subscription and are often managed elsewhere: an input without any says nothing about them, which is
 * unknown; an input that sets some is judged by what it sets.
 */
export function defenderPlanRule(
  definition: Omit<Rule, "on" | "check" | "examples">,
  { plans, extension, when }: NeededPlans,
): Rule {
  const pricing = (tier: string) => ({
    [pricingType]: Object.fromEntries(
      plans.map((plan, index) => [
        `p${index}`,
        { resource_type: plan, tier, ...(extension ? { extension: { name: extension } } : {}) },
      ]),
    ),
  });
  const example = (tier: string) => ({ resource: { [when[0] ?? ""]: { a: { name: "chat" } }, ...pricing(tier) } });
  return rule({
    ...definition,
    on: ["estate"],
    check: (estate, graph) => {
      if (graph.all(...when).length === 0) return notApplicable("the input holds nothing that the plans protect");
      const set = graph.all(pricingType);
      if (set.length === 0) return missing(estate, "Defender plans, which belong to a subscription");
      const judged = plans.map((plan) => {
        const matching = set.filter((candidate) => text(candidate.value("resource_type")) === plan);
        return any(
          matching.map((candidate) => judge(candidate)),
          `the plan ${plan} is not on${extension ? ` with ${extension}` : ""}`,
        );
      });
      const open = set.some((candidate) => candidate.value("resource_type").state === "unknown");
      const failed = judged.flatMap((outcome) => (outcome.verdict === "fail" ? [outcome.message] : []));
      if (failed.length > 0) return open ? unknown("a plan's resource_type is not known") : fail(failed.join("; "));
      return judged.find(({ verdict }) => verdict === "unknown") ?? { verdict: "pass" };

      function judge(candidate: (typeof set)[number]) {
        const tier = meets(candidate, is("tier", "Standard"));
        if (tier.verdict !== "pass" || !extension) return tier;
        const blocks = candidate.blocks("extension");
        if (blocks.state === "unknown") return unknown(blocks.reason);
        return any(
          blocks.blocks.map((block) => meets(block, is("name", extension))),
          `${extension} is off`,
        );
      }
    },
    examples: { pass: example("Standard"), fail: example("Free") },
  });
}
