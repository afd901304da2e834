import type { IConstruct } from "constructs";
import { ConstructError } from "../core/errors";
import type { SubnetRole } from "../network/subnet-roles";

/**
 * How a gateway stands in the network. `integrated`: callers come over a private endpoint, and its own calls leave by a subnet that is
 * integrated with it. `injected`: it stands in a subnet of its own, with a private address, in which both begin and end.
 */
export type GatewayNetworking = "integrated" | "injected";

/** What a tier can be in one kind of networking. */
export interface GatewayPlacement {
  /** The most units that it scales to: those of the tier, or fewer where its subnet holds fewer. */
  readonly mostUnits: number;
  /** Kind of the subnet that it has to itself. */
  readonly subnet: SubnetRole;
}

/** What a tier of API Management is, as far as the gateway is concerned. */
export interface GatewayTierFacts {
  /** What it is for. */
  readonly purpose: string;
  /** What it can be, the default first. */
  readonly networking: Readonly<Partial<Record<GatewayNetworking, GatewayPlacement>>>;
}

/**
 * Tiers in which a gateway can be closed to the internet and still reach private back ends. Read in November 2026.
 *
 * - V2 tiers, integrated: https://learn.microsoft.com/azure/api-management/private-endpoint and
 *   https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound
 * - Premium v2, injected: https://learn.microsoft.com/azure/api-management/inject-vnet-v2. A unit takes two addresses of the subnet, and
 *   the load balancer one: a /26 holds 29.
 * - Developer and Premium of the classic generation, injected:
 *   https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources. With a private endpoint they reach no private
 *   back end. Premium scales to 31 units, of which a /26 holds 29; Developer has one and no service level agreement.
 * - Basic v2, Basic, Standard and Consumption reach no private back end.
 */
export const gatewayTiers = {
  StandardV2: {
    purpose: "Production of one region, without availability zones.",
    networking: { integrated: { mostUnits: 10, subnet: "gateway" } },
  },
  PremiumV2: {
    purpose: "Production with availability zones and more units.",
    networking: {
      integrated: { mostUnits: 30, subnet: "gateway" },
      injected: { mostUnits: 29, subnet: "injectedGateway" },
    },
  },
  Developer: {
    purpose: "Trials: one unit, without a service level agreement.",
    networking: { injected: { mostUnits: 1, subnet: "classicGateway" } },
  },
  Premium: {
    purpose: "Production with availability zones where v2 tiers are not offered.",
    networking: { injected: { mostUnits: 29, subnet: "classicGateway" } },
  },
} as const satisfies Record<string, GatewayTierFacts>;

/** A tier that a gateway can have. */
export type GatewayTier = keyof typeof gatewayTiers;

/** How a gateway stands in the network unless it is said. */
export function defaultNetworking(tier: GatewayTier): GatewayNetworking {
  return networkingsOf(tier)[0] ?? "injected";
}

/** Every way in which a gateway of a tier can stand in the network, the default first. */
export function networkingsOf(tier: GatewayTier): readonly GatewayNetworking[] {
  return Object.keys(gatewayTiers[tier].networking) as GatewayNetworking[];
}

/** What a tier can be in one kind of networking; undefined where it has none of it. */
export function gatewayPlacement(
  tier: GatewayTier,
  networking = defaultNetworking(tier),
): GatewayPlacement | undefined {
  const { networking: all }: GatewayTierFacts = gatewayTiers[tier];
  return all[networking];
}

/**
 * SKU of a gateway, such as `StandardV2_2`.
 *
 * @throws ConstructError ZTAI-CON-009 for a tier that cannot be private or not in that way, ZTAI-CON-020 for a number of units that it
 * does not scale to.
 */
export function gatewaySku(
  scope: IConstruct,
  tier: GatewayTier,
  networking: GatewayNetworking | undefined,
  units: number,
): string {
  if (!Object.hasOwn(gatewayTiers, tier)) {
    const fix = `choose one of ${Object.keys(gatewayTiers).join(", ")}`;
    throw new ConstructError("ZTAI-CON-009", scope, `tier ${tier} cannot be private on both sides`, fix);
  }
  const placement = gatewayPlacement(tier, networking);
  if (!placement) {
    const fix = `choose ${networkingsOf(tier).join(" or ")}, or another tier`;
    throw new ConstructError("ZTAI-CON-009", scope, `a gateway of tier ${tier} cannot be ${networking}`, fix);
  }
  const { mostUnits } = placement;
  if (Number.isInteger(units) && units >= 1 && units <= mostUnits) return `${tier}_${units}`;
  const fix = `give a whole number from 1 to ${mostUnits}`;
  throw new ConstructError("ZTAI-CON-020", scope, `${tier} does not scale to ${units} units`, fix);
}

/**
 * Zones over which the units of a gateway spread evenly, as Azure wants it of zones that are named; undefined where there are none, or
 * where Azure spreads them itself. Of the classic Premium tier alone: the provider names no zones of another one.
 * https://learn.microsoft.com/azure/api-management/enable-availability-zone-support
 */
export function gatewayZones(
  tier: GatewayTier,
  units: number,
  zones: readonly string[] | undefined,
): string[] | undefined {
  if (tier !== "Premium" || !zones) return undefined;
  const count = [zones.length, 2].find((each) => units % each === 0);
  return count === undefined ? undefined : zones.slice(0, count);
}
