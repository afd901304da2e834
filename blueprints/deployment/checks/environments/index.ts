import { addressRanges } from "./address-ranges";
import { ddosPlans } from "./ddos-plans";
import { defenderPlans } from "./defender-plans";
import type { EnvironmentCheck } from "./environment-check";
import { overriddenNames } from "./overridden-names";
import { scopesOfZones, zonesOfHub, zonesOfWorkloads } from "./private-zones";
import { rulePriorities } from "./rule-priorities";

/** Every check between environments. */
export const environmentChecks: readonly EnvironmentCheck[] = [
  addressRanges,
  ddosPlans,
  defenderPlans,
  overriddenNames,
  rulePriorities,
  scopesOfZones,
  zonesOfHub,
  zonesOfWorkloads,
];
