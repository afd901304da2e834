import type { Draft } from "../../draft";
import type { Claim, EnvironmentCheck } from "./environment-check";
import { claimedTwice } from "./environment-check";

/**
 * One environment owns the Defender plans of a subscription, and its contact for alerts: there is one of each in a subscription
 * (https://learn.microsoft.com/rest/api/defenderforcloud/pricings).
 */
export const defenderPlans: EnvironmentCheck = function* (environments) {
  for (const sides of claimedTwice(environments, claims)) {
    yield {
      code: "ZTAI-CFG-093",
      sides,
      relation: (_, place) => `are also set ${place}`,
      reason: "plans belong to the whole subscription, so one state owns them",
      fix: "write defenderPlans: false in one of the overlays, or give each environment subscriptions of its own",
    };
  }
};

function* claims({ platform, workloads = [] }: Draft): Generator<Claim> {
  const plans = platform?.defense?.defenderPlans;
  if (!Array.isArray(plans) || plans.length === 0) return;
  const subscriptions = [platform, ...workloads].flatMap((part) => part?.subscriptionId?.toLowerCase() ?? []);
  for (const key of new Set(subscriptions)) {
    yield { key, path: ["platform", "defense", "defenderPlans"], found: `the Defender plans of ${key}` };
  }
}
