import { egressPriorities } from "../../../egress-priorities";
import type { Draft } from "../../draft";
import type { Claim, EnvironmentCheck } from "./environment-check";
import { claimedTwice } from "./environment-check";
import { lastName } from "./platform-ids";

/** Environments that share a firewall policy give its groups of rules different priorities. */
export const rulePriorities: EnvironmentCheck = function* (environments) {
  for (const sides of claimedTwice(environments, claims)) {
    const policy = policyOf(sides[0].environment.draft) ?? "";
    yield {
      code: "ZTAI-CFG-046",
      sides,
      relation: (other, place) => `equals ${other} ${place}`,
      reason: `both add rules to the policy ${lastName(policy)}, whose groups need different priorities`,
      fix: "give one of the workloads an egressPriority that is free",
    };
  }
};

function* claims(draft: Draft): Generator<Claim> {
  const policy = policyOf(draft)?.toLowerCase();
  if (policy === undefined || draft.environment === undefined) return;
  const workloads = (draft.workloads ?? []).flatMap((workload, i) => {
    const { name, egressPriority, onNetworkOf } = workload ?? {};
    return name === undefined || onNetworkOf !== undefined ? [] : [{ name, egressPriority, i }];
  });
  const priorities = egressPriorities(draft.environment, workloads);
  for (const { name, egressPriority, i } of workloads) {
    const priority = priorities.get(name);
    const path = ["workloads", i, ...(egressPriority === undefined ? [] : ["egressPriority"])];
    yield { key: `${policy}#${priority}`, path, found: `priority ${priority} of ${name}` };
  }
}

/** The policy of a created hub is the environment's own. */
function policyOf(draft: Draft): string | undefined {
  const hub = draft.platform?.network?.hub;
  return typeof hub === "object" ? hub.firewallPolicyId : undefined;
}
