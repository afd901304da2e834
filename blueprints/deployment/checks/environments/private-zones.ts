import { zonesOfAll } from "../../../../constructs/core/private-link-services";
import { platformServices } from "../../../../stacks/platform-services";
import { servicesOfBlueprints } from "../../../services-of-blueprints";
import type { Draft } from "../../draft";
import type { Claim, EnvironmentCheck } from "./environment-check";
import { claimedTwice } from "./environment-check";
import { hubId, lastName, zonesId } from "./platform-ids";

/**
 * A hub is linked to one zone of each name, so one environment makes the zones
 * (https://learn.microsoft.com/azure/private-link/private-link-faq).
 */
export const zonesOfHub: EnvironmentCheck = function* (environments) {
  const claims = function* (draft: Draft): Generator<Claim> {
    const key = hubId(draft);
    if (key === undefined || draft.platform?.network?.dns !== "create") return;
    yield { key, path: ["platform", "network", "dns"], found: `the private DNS zones of ${lastName(key)}` };
  };
  for (const sides of claimedTwice(environments, claims)) {
    yield {
      code: "ZTAI-CFG-093",
      sides,
      relation: (_, place) => `are also made ${place}`,
      reason: "a hub can be linked to one zone of each name only",
      fix: "let one environment make the zones, and name them in the other by dns.resourceGroupId",
    };
  }
};

/**
 * There is one private link scope of Azure Monitor behind one set of zones: a second would take over its names
 * (https://learn.microsoft.com/azure/azure-monitor/fundamentals/private-link-design, "Avoid DNS overrides").
 */
export const scopesOfZones: EnvironmentCheck = function* (environments) {
  const claims = function* (draft: Draft): Generator<Claim> {
    const key = zonesId(draft);
    const { workspace, privateLinkScope } = draft.platform?.visibility ?? {};
    if (key === undefined || workspace !== "create" || privateLinkScope !== "create") return;
    const found = `the private link scope behind ${lastName(key)}`;
    yield { key, path: ["platform", "visibility", "privateLinkScope"], found };
  };
  for (const sides of claimedTwice(environments, claims)) {
    yield {
      code: "ZTAI-CFG-093",
      sides,
      relation: (_, place) => `is also made ${place}`,
      reason: "one scope of Azure Monitor answers for a set of private DNS zones, a second would take over its names",
      fix: "let one environment make the scope, and name it in the other by privateLinkScope.id",
    };
  }
};

/** Zones that a workload's endpoints are registered in are made, where another environment makes them. */
export const zonesOfWorkloads: EnvironmentCheck = function* (environments) {
  for (const owner of environments) {
    if (owner.draft.platform?.network?.dns !== "create") continue;
    const key = zonesId(owner.draft);
    const made = new Set(zonesMade(owner.draft));
    for (const environment of environments) {
      const { draft } = environment;
      if (key === undefined || typeof draft.platform?.network?.dns !== "object" || zonesId(draft) !== key) continue;
      for (const [i, { blueprint, location } = {}] of (draft.workloads ?? []).entries()) {
        if (blueprint === undefined || location === undefined) continue;
        const missing = zonesOfAll(servicesOfBlueprints([blueprint]), [location]).filter((zone) => !made.has(zone));
        if (missing.length === 0) continue;
        yield {
          code: "ZTAI-CFG-094",
          sides: [
            { environment, path: ["workloads", i, "blueprint"] },
            { environment: owner, path: ["platform", "network"], found: `the zones of ${lastName(key)}` },
          ],
          relation: (other, place) => `cannot go with ${other} ${place}`,
          reason: `no zone is made for ${missing.join(", ")}`,
          fix: `add ${blueprint} to platform.network.dnsZonesFor of ${owner.name}`,
        };
      }
    }
  }
};

function zonesMade({ platform, workloads = [] }: Draft): readonly string[] {
  const blueprints = [...(platform?.network?.dnsZonesFor ?? []), ...workloads.map((workload) => workload?.blueprint)];
  const locations = [platform?.location, ...workloads.map((workload) => workload?.location)];
  const known = <T>(values: readonly (T | undefined)[]) => values.filter((value) => value !== undefined);
  return zonesOfAll([...platformServices, ...servicesOfBlueprints(known(blueprints))], known(locations));
}
