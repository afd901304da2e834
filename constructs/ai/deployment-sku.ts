import type { IConstruct } from "constructs";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import { ConstructError } from "../core/errors";
import { isRegionName, regionOf } from "../core/regions";
import type { DeploymentSku, ModelFacts } from "./models";

/** Where prompts are processed: in the account's region, or in any region of its data zone (EU or US). */
export type Processing = "region" | "data-zone";

/** How capacity is bought: by token, or as provisioned throughput units. */
export type Throughput = "standard" | "provisioned";

/** Someone's decision to live with a control that is not met. The deployment file's exemptions become these. */
export interface AcceptedRisk {
  /** Data and inference stay in approved regions. */
  readonly control: "ZTAI-DA-17";
  readonly reason: string;
  /** Mail address of who answers for it. */
  readonly owner: string;
  /** Date as `2027-03-01`. */
  readonly expires: string;
}

const skus: Record<Processing | "global", Record<Throughput, DeploymentSku>> = {
  region: { standard: "Standard", provisioned: "ProvisionedManaged" },
  "data-zone": { standard: "DataZoneStandard", provisioned: "DataZoneProvisionedManaged" },
  global: { standard: "GlobalStandard", provisioned: "GlobalProvisionedManaged" },
};

/** What decides a deployment type. */
export interface SkuChoice {
  readonly classification: Classification;
  readonly location: string;
  /** @default - in the region when the classification binds data to it, else in the data zone where there is one */
  readonly processing?: Processing;
  readonly throughput: Throughput;
  /** Takes the model out of region and data zone. @default - none */
  readonly acceptedRisk?: AcceptedRisk;
}

/**
 * The deployment type. Implements ZTAI-DA-17.
 *
 * @throws ConstructError ZTAI-CON-008 when data must stay in the region; ZTAI-CON-009 when the region is in no data zone.
 */
export function deploymentSku(scope: IConstruct, choice: SkuChoice): DeploymentSku {
  const { classification, location, throughput, acceptedRisk } = choice;
  if (acceptedRisk) return skus.global[throughput];
  const { regionBound } = protections[classification];
  const zone = isRegionName(location) ? regionOf(location).dataZone : undefined;
  const processing = choice.processing ?? (regionBound || zone === undefined ? "region" : "data-zone");
  if (processing === "data-zone" && regionBound) {
    const fix = 'set processing to "region", or record an exemption for ZTAI-DA-17';
    throw new ConstructError("ZTAI-CON-008", scope, `${classification} data may not leave its region`, fix);
  }
  if (processing === "data-zone" && zone === undefined) {
    throw new ConstructError("ZTAI-CON-009", scope, `${location} is in no data zone`, 'set processing to "region"');
  }
  return skus[processing][throughput];
}

/**
 * Deployment types that Azure offers a version with in a region. Where it is not known which regions offer it, those of the
 * model, and the global ones.
 */
export function offeredSkus(facts: ModelFacts, version: string, location: string): readonly DeploymentSku[] {
  const regions = Object.hasOwn(facts.versions, version) ? facts.versions[version]?.regions : undefined;
  if (!regions) return [...facts.skus, ...Object.values(skus.global)];
  return (Object.keys(regions) as DeploymentSku[]).filter((sku) => regions[sku]?.some((region) => region === location));
}
