import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Construct } from "constructs";
import { armId, resourceGroupId } from "./arm-id";
import type { Classification } from "./classification";
import { protections } from "./classification";
import { ConstructError } from "./errors";
import type { Estate } from "./estate";
import { estateOf, tagsOf } from "./estate";
import { LogRouter } from "./log-router";
import { resourceName } from "./naming";
import { mergeTags } from "./own-tags";
import type { PrivateLinkTarget } from "./private-link";
import { PrivateLink } from "./private-link";
import type { RegionName } from "./regions";
import type { ResourceKind } from "./resource-names";

/** Arguments of {@link LandingZone}. */
export interface LandingZoneProps {
  /** Workload or platform part that lands here, such as `hr-assistant`. First part of every name. */
  readonly label: string;
  /** Second part of the resource group's name, such as `network`. @default - none */
  readonly purpose?: string;
  /** Sensitivity of what lands here; written as the tag `dataClassification`. @default - no tag */
  readonly classification?: Classification;
  /** Region of all that lands here. @default - the region of the estate */
  readonly location?: RegionName;
  /** Tags beyond those of the estate. @default - none */
  readonly tags?: Readonly<Record<string, string>>;
  /** Where private endpoints stand. @default - no private link; a construct that asks for one throws */
  readonly privateLink?: PrivateLinkTarget;
  /** ARM id of the Log Analytics workspace. @default - no logs; a construct that asks for them throws */
  readonly logWorkspaceId?: string;
}

/** Name, place and tags of a resource: the arguments that nearly every azurerm resource begins with. */
export interface Placement {
  readonly name: string;
  readonly location: string;
  readonly resourceGroupName: string;
  readonly tags: Record<string, string>;
}

/**
 * Where resources land: the resource group, and what every resource in it needs: names, tags, location, private link and
 * logs. A construct asks it for those and makes none of its own.
 */
export class LandingZone extends Construct {
  readonly label: string;
  readonly location: RegionName;
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly classification: Classification | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** Name of the resource group, as text: for ids that are computed. */
  readonly resourceGroupName: string;
  /** The resource group itself. Its `name` and `id` are references that carry the order of creation. */
  readonly resourceGroup: ResourceGroup;
  private readonly estate: Estate;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: LandingZoneProps,
  ) {
    super(scope, id);
    const { label, purpose, classification } = props;
    const estate = estateOf(this);
    this.estate = { ...estate, location: props.location ?? estate.location };
    this.label = label;
    this.classification = classification;
    this.location = this.estate.location;
    this.subscriptionId = this.estate.subscriptionId;
    this.tenantId = this.estate.tenantId;
    this.tags = mergeTags(
      tagsOf(this.estate),
      classification ? { dataClassification: protections[classification].label } : {},
      props.tags ?? {},
    );
    this.resourceGroupName = this.name("resourceGroup", purpose === undefined ? label : `${label}-${purpose}`);
    this.resourceGroup = new ResourceGroup(this, "ResourceGroup", {
      name: this.resourceGroupName,
      location: this.location,
      tags: this.tags,
    });
  }

  /** Name, location, resource group and tags of a resource. @param label @default - the landing zone's label */
  place(kind: ResourceKind, label?: string): Placement {
    return {
      name: this.name(kind, label),
      location: this.location,
      resourceGroupName: this.resourceGroup.name,
      tags: { ...this.tags },
    };
  }

  /** Name of a resource by the naming table. @param label @default - the landing zone's label */
  name(kind: ResourceKind, label = this.label): string {
    return resourceName(kind, label, this.estate);
  }

  /** Computed ARM id of a resource in this resource group, for another stack. */
  armId(type: string, ...names: readonly string[]): string {
    return armId(this, type, ...names);
  }

  /** Computed ARM id of the resource group. */
  get resourceGroupArmId(): string {
    return resourceGroupId(this);
  }

  /** @throws ConstructError ZTAI-CON-004 when the landing zone was made without. */
  get privateLink(): PrivateLink {
    if (this.props.privateLink) return new PrivateLink(this, this.props.privateLink);
    throw new ConstructError("ZTAI-CON-004", this, "has no subnet for private endpoints", "pass privateLink to it");
  }

  /** @throws ConstructError ZTAI-CON-004 when the landing zone was made without. */
  get logs(): LogRouter {
    if (this.props.logWorkspaceId !== undefined) return new LogRouter(this.props.logWorkspaceId);
    throw new ConstructError("ZTAI-CON-004", this, "has no workspace for logs", "pass logWorkspaceId to it");
  }
}
