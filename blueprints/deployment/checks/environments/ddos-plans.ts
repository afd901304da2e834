import type { Draft } from "../../draft";
import type { Claim, EnvironmentCheck } from "./environment-check";
import { claimedTwice } from "./environment-check";

/**
 * One environment makes the DDoS protection plan: it serves every network of a tenant, and each costs the same again
 * (https://learn.microsoft.com/azure/ddos-protection/ddos-protection-overview).
 */
export const ddosPlans: EnvironmentCheck = function* (environments) {
  for (const sides of claimedTwice(environments, claims)) {
    yield {
      code: "ZTAI-CFG-093",
      sides,
      relation: (_, place) => `is also made ${place}`,
      reason: "a plan serves every network of a tenant, and each is paid for",
      fix: "let one environment make the plan, and name it in the other by ddosProtection.planId",
    };
  }
};

function* claims({ platform, tenantId }: Draft): Generator<Claim> {
  if (platform?.network?.ddosProtection !== "create" || tenantId === undefined) return;
  const found = "the DDoS protection plan of the tenant";
  yield { key: tenantId.toLowerCase(), path: ["platform", "network", "ddosProtection"], found };
}
