import { kindOfName } from "../../../../constructs/core/naming";
import { nameRules, type ResourceKind } from "../../../../constructs/core/resource-names";
import type { Draft } from "../../draft";
import type { Claim, EnvironmentCheck } from "./environment-check";
import { claimedTwice } from "./environment-check";
import { hubId } from "./platform-ids";

/**
 * Names that `naming.overrides` gives differ between environments where Azure compares them: in the world, in a subscription, in
 * the hub and its firewall policy. Computed names end with the environment and never meet; what stands in a resource group is
 * apart when the groups are.
 */
export const overriddenNames: EnvironmentCheck = function* (environments) {
  for (const sides of claimedTwice(environments, claims)) {
    yield {
      code: "ZTAI-CFG-093",
      sides,
      relation: (_, place) => `is also the name of a resource ${place}`,
      reason: "the second to be applied would fail, or take over what the first made",
      fix: "choose another name under naming.overrides",
    };
  }
};

function* claims(draft: Draft): Generator<Claim> {
  for (const [computed, wanted] of Object.entries(draft.naming?.overrides ?? {})) {
    const kind = kindOfName(computed);
    if (kind === undefined || wanted === undefined) continue;
    const scope = scopeOf(kind, computed, draft);
    if (scope === undefined) continue;
    // Azure compares names without case.
    yield { key: `${kind}/${scope}/${wanted.toLowerCase()}`, path: ["naming", "overrides", computed] };
  }
}

/** Within what the name must be unique; undefined when that is the environment's own, or unknown. */
function scopeOf(kind: ResourceKind, computed: string, draft: Draft): string | undefined {
  const { scope } = nameRules[kind];
  const subscription = partOf(computed, draft)?.subscriptionId?.toLowerCase();
  if (scope === "global") return "world";
  if (scope === "subscription") return subscription;
  const hub = draft.platform?.network?.hub;
  if (kind === "ruleCollectionGroup" && typeof hub === "object") return hub.firewallPolicyId?.toLowerCase();
  if (kind === "virtualNetworkPeering" && computed.startsWith("peer-hub-to-")) return hubId(draft);
  // Azure keeps one network watcher per subscription and region.
  return kind === "flowLog" ? subscription && `${subscription}/${partOf(computed, draft)?.location}` : undefined;
}

/** The workload that a computed name is of, by the longest name that it begins with after the abbreviation; else the platform. */
function partOf(computed: string, { workloads = [], platform }: Draft) {
  const label = computed.slice(computed.indexOf("-") + 1);
  const owners = workloads
    .flatMap((workload) => workload ?? [])
    .filter(({ name }) => name !== undefined && label.startsWith(`${name}-`))
    .sort((a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0));
  return owners[0] ?? platform;
}
