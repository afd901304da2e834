import type { CostedResource, CostRule } from "./cost-rule";
import { dataCosts } from "./data-costs";
import { freeTypes } from "./free-types";
import { networkCosts } from "./network-costs";
import type { StandingPrice, UsePrice } from "./price";
import { monthlyUsd } from "./price";
import { visibilityCosts } from "./visibility-costs";
import { workloadCosts } from "./workload-costs";
import { writtenString } from "./written";

/** A stack as it was written, as far as its cost is concerned. */
export interface CostedStack {
  readonly name: string;
  readonly resources: readonly CostedResource[];
}

/** What a stack pays each month for one kind of thing, whatever is done with it. */
export interface FixedCost {
  readonly stack: string;
  readonly price: StandingPrice;
  /** How much of it: of units, endpoints, replicas times vCPUs. */
  readonly quantity: number;
  /** US dollars a month, to the cent. */
  readonly monthlyUsd: number;
}

/** What a stack pays by use. How much that is, no deployment file says. */
export interface UseCost {
  readonly stack: string;
  readonly price: UsePrice;
}

/** A resource that is in no sum, with the reason. */
export interface UnpricedResource {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly why: string;
}

/** What an estate costs a month. */
export interface EstateCosts {
  /** In the order of the stacks, in each the dearest first. */
  readonly fixed: readonly FixedCost[];
  /** In the order of the stacks, in each by name. */
  readonly byUse: readonly UseCost[];
  readonly notPriced: readonly UnpricedResource[];
  /** Sum of what is fixed, in US dollars. */
  readonly fixedMonthlyUsd: number;
}

/** What resources cost, by type: the Terraform type, or the ARM type of what azapi makes. */
export const costRules: Readonly<Record<string, CostRule>> = {
  ...networkCosts,
  ...workloadCosts,
  ...dataCosts,
  ...visibilityCosts,
};

/** What a resource is called in {@link costRules} and {@link freeTypes}. */
export function costedType({ type, attributes }: Pick<CostedResource, "type" | "attributes">): string {
  return type === "azapi_resource" ? (writtenString(attributes, "type").split("@")[0] ?? "") : type;
}

/**
 * What stacks cost by list price: what follows from what is written, and apart from it what is paid by use. Free grants, tiers of
 * volume, discounts and tax are left out.
 */
export function costOfEstate(stacks: readonly CostedStack[]): EstateCosts {
  const estate = stacks.flatMap(({ resources }) => resources);
  const costs = stacks.map((stack) => costOfStack(stack, estate));
  const fixed = costs.flatMap((cost) => cost.fixed);
  return {
    fixed,
    byUse: costs.flatMap((cost) => cost.byUse),
    notPriced: costs.flatMap((cost) => cost.notPriced),
    fixedMonthlyUsd: sumUsd(fixed),
  };
}

/** Sum of monthly costs, to the cent. */
export function sumUsd(costs: readonly Pick<FixedCost, "monthlyUsd">[]): number {
  return Math.round(costs.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0) * 100) / 100;
}

function costOfStack(
  { name, resources }: CostedStack,
  estate: readonly CostedResource[],
): Omit<EstateCosts, "fixedMonthlyUsd"> {
  const quantities = new Map<string, { price: StandingPrice; quantity: number }>();
  const uses = new Map<string, UsePrice>();
  const notPriced: UnpricedResource[] = [];
  for (const resource of resources) {
    const type = costedType(resource);
    const missing = (why: string) => notPriced.push({ stack: name, address: resource.address, type, why });
    const rule = Object.hasOwn(costRules, type) ? costRules[type] : undefined;
    if (!rule && !Object.hasOwn(freeTypes, type)) missing(`no price of ${type}`);
    for (const part of rule?.(resource, { stack: resources, estate }) ?? []) {
      if ("unpriced" in part) missing(part.unpriced);
      else if (part.quantity === undefined) uses.set(part.price.what, part.price);
      else {
        const { price, quantity } = part;
        quantities.set(price.what, { price, quantity: (quantities.get(price.what)?.quantity ?? 0) + quantity });
      }
    }
  }
  const fixed = [...quantities.values()].map(({ price, quantity }) => {
    return { stack: name, price, quantity, monthlyUsd: monthlyUsd(price, quantity) };
  });
  return {
    fixed: fixed.sort(dearestFirst),
    byUse: [...uses.values()].sort(byName).map((price) => ({ stack: name, price })),
    notPriced,
  };
}

function dearestFirst(a: FixedCost, b: FixedCost): number {
  return b.monthlyUsd - a.monthlyUsd || byName(a.price, b.price);
}

function byName(a: Pick<UsePrice, "what">, b: Pick<UsePrice, "what">): number {
  return a.what < b.what ? -1 : a.what > b.what ? 1 : 0;
}
