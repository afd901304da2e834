import { addressSpaces } from "./address-spaces";
import { appDomains } from "./app-domains";
import { appSignIn } from "./app-sign-in";
import { appSize } from "./app-size";
import { armIds } from "./arm-ids";
import { backendSelection } from "./backend";
import { blueprintChecks } from "./blueprint-checks";
import { callers } from "./callers";
import type { DeploymentCheck } from "./check";
import { contentFilters } from "./content-filters";
import { ddosProtection } from "./ddos-protection";
import { declarationDates, declarationsOfWholeEstate } from "./declarations";
import { egressWorkloads } from "./egress";
import { egressPriorityOnce } from "./egress-priorities";
import { emptyEstate } from "./empty-estate";
import { exemptedControls, exemptedResources, exemptionDates } from "./exemptions";
import { environmentVariables } from "./environment-variables";
import { existingPlatform } from "./existing-platform";
import { jobSchedules } from "./job-schedules";
import { joinedNetworks } from "./joined-networks";
import { modelResidency } from "./model-residency";
import { agentProjects } from "./agent-projects";
import { allowedModels, modelsInService } from "./models";
import { namingOverrides } from "./naming-overrides";
import { operatorsAccess } from "./operators-access";
import { allowedRegions } from "./regions";
import { needs } from "./needs";
import { remoteNetworks } from "./remote-networks";
import { reservedNames } from "./reserved-names";
import { resolver } from "./resolver";
import { tags } from "./tags";
import { telemetry } from "./telemetry";
import { uniqueNames } from "./unique-names";

/** Every check of meaning. */
export const checks: readonly DeploymentCheck[] = [
  addressSpaces,
  agentProjects,
  allowedModels,
  allowedRegions,
  appDomains,
  appSignIn,
  appSize,
  armIds,
  backendSelection,
  blueprintChecks,
  callers,
  contentFilters,
  ddosProtection,
  declarationDates,
  declarationsOfWholeEstate,
  egressPriorityOnce,
  egressWorkloads,
  emptyEstate,
  environmentVariables,
  exemptedControls,
  exemptedResources,
  exemptionDates,
  existingPlatform,
  jobSchedules,
  joinedNetworks,
  modelResidency,
  modelsInService,
  namingOverrides,
  needs,
  operatorsAccess,
  remoteNetworks,
  reservedNames,
  resolver,
  tags,
  telemetry,
  uniqueNames,
];
