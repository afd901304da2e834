import type { Estate } from "../constructs/core/estate";
import type { EstateStackProps } from "../stacks/estate-stack";
import type { Deployment, RegionName } from "./deployment";

/** What one part of the estate, the platform or a workload, has of its own. */
export interface EstatePart {
  readonly subscriptionId: string;
  readonly location: RegionName;
  /** Who answers for it. */
  readonly owner: string;
  /** What it is, for the tag `workload`. */
  readonly workload: string;
  /** @default - none */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The arguments that every stack of one part of the estate has in common. */
export function stackPropsOf(deployment: Deployment, part: EstatePart): EstateStackProps {
  return {
    estate: estateOf(deployment, part),
    backend: deployment.backend,
    platformSubscriptionId: deployment.platform.subscriptionId,
    exemptions: deployment.exemptions,
    provides: deployment.platform.provides,
    complete: deployment.complete,
    allowedModels: deployment.allowedModels.map(({ format, name }) => ({ format, name })),
  };
}

/** Name of a stack and of its state: `prod-hr-assistant-network`. */
export function stackName(deployment: Deployment, name: string): string {
  return `${deployment.environment}-${name}`;
}

function estateOf(deployment: Deployment, part: EstatePart): Estate {
  const { organization, environment, tenantId, costCenter } = deployment;
  return {
    organization,
    environment,
    tenantId,
    subscriptionId: part.subscriptionId,
    location: part.location,
    owner: part.owner,
    workload: part.workload,
    overrides: deployment.naming.overrides,
    tags: { ...deployment.tags, ...part.tags, ...(costCenter !== undefined && { costCenter }) },
  };
}
