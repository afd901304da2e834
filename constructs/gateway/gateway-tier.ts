import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";

/** What a tier of API Management is, as far as the gateway is concerned. */
export interface GatewayTierFacts {
  /** The most units that it scales to. */
  readonly mostUnits: number;
  /** What it is for. */
  readonly purpose: string;
}

/**
 * Tiers in which a gateway can be closed to the internet and still reach private back ends: callers come over a private endpoint, and
 * its own calls leave by a subnet that is integrated with it.
 * https://learn.microsoft.com/azure/api-management/private-endpoint and
 * https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound, read in November 2026.
 *
 * - Basic v2 and Consumption reach no private back end; Basic and Standard neither.
 * - Developer and Premium of the classic generation take either a private endpoint, and then reach no private back end, or stand in the
 *   network, and then need a management port that is open to Azure's control plane and a default route to the internet for it.
 */
export const gatewayTiers = {
  StandardV2: { mostUnits: 10, purpose: "Production of one region, without availability zones." },
  PremiumV2: { mostUnits: 30, purpose: "Production with availability zones and more units." },
} as const satisfies Record<string, GatewayTierFacts>;

/** A tier that a gateway can have. */
export type GatewayTier = keyof typeof gatewayTiers;

/**
 * SKU of a gateway, such as `StandardV2_2`.
 *
 * @throws ConstructError ZTAI-CON-009 for a tier that cannot be private, ZTAI-CON-020 for a number of units that it does not scale to.
 */
export function gatewaySku(scope: IConstruct, tier: GatewayTier, units: number): string {
  const facts: GatewayTierFacts | undefined = Object.hasOwn(gatewayTiers, tier) ? gatewayTiers[tier] : undefined;
  if (!facts) {
    const fix = `choose one of ${Object.keys(gatewayTiers).join(", ")}`;
    throw new ConstructError("ZTAI-CON-009", scope, `tier ${tier} cannot be private on both sides`, fix);
  }
  if (Number.isInteger(units) && units >= 1 && units <= facts.mostUnits) return `${tier}_${units}`;
  const fix = `give a whole number from 1 to ${facts.mostUnits}`;
  throw new ConstructError("ZTAI-CON-020", scope, `${tier} does not scale to ${units} units`, fix);
}
