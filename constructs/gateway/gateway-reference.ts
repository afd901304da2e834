import type { ITerraformDependable } from "cdktf";
import { armId } from "../core/arm-id";
import type { Estate } from "../core/estate";
import { resourceName } from "../core/naming";

const type = "Microsoft.ApiManagement/service";

/** A gateway as its parts need it: made in this stack, or by another one of the estate. */
export interface IAiGateway {
  /** Name of the service: a reference to it in its own stack, text in another. */
  readonly gatewayName: string;
  /** ARM id. */
  readonly gatewayId: string;
  /** Name of its resource group. */
  readonly resourceGroupName: string;
  /** What must exist before its parts: Azure refuses a part while it changes the service. Empty in another stack. */
  readonly settled: readonly ITerraformDependable[];
}

/** What places a gateway among the names of an estate. */
export interface GatewayPlace {
  /** Label of its landing zone. */
  readonly label: string;
  /** Purpose of its landing zone. @default - none */
  readonly purpose?: string;
}

/** The gateway of another stack of the estate, by computed names. */
export function gatewayOfEstate(estate: Estate, { label, purpose }: GatewayPlace): IAiGateway {
  const resourceGroupName = resourceName(
    "resourceGroup",
    purpose === undefined ? label : `${label}-${purpose}`,
    estate,
  );
  const gatewayName = resourceName("apiManagement", label, estate);
  const { subscriptionId } = estate;
  return {
    gatewayName,
    resourceGroupName,
    gatewayId: armId({ subscriptionId, resourceGroupName }, type, gatewayName),
    settled: [],
  };
}

/** ARM id of something that a gateway holds, such as `backends`, `gpt-5-1`. */
export function partOfGateway({ gatewayId }: IAiGateway, collection: string, name: string): string {
  return `${gatewayId}/${collection}/${name}`;
}
