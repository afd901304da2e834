import { planSubnets } from "../core/subnet-plan";
import type { SubnetRole, SubnetSelection } from "./subnet-roles";
import { eachKindOnce, subnetRoles } from "./subnet-roles";

/** Every workload has services that are reached privately. */
const alwaysPresent: SubnetSelection = { privateEndpoints: subnetRoles.privateEndpoints.defaultPrefix };

/**
 * Ranges of the subnets of a network: those of the first selection, and behind them those of each later one that are not there yet.
 *
 * @throws ZtaiError ZTAI-CON-002 when they do not fit.
 */
export function subnetRanges(
  addressSpace: string,
  first: SubnetSelection,
  ...later: readonly SubnetSelection[]
): Partial<Record<SubnetRole, string>> {
  return planSubnets(addressSpace, ...eachKindOnce([{ ...alwaysPresent, ...first }, ...later]));
}

/** The ranges of the subnets that are made: those of unused ones stay free, so that no other one moves when they are made later. */
export function withoutUnused(
  ranges: Readonly<Partial<Record<SubnetRole, string>>>,
  unused: readonly SubnetRole[],
): Partial<Record<SubnetRole, string>> {
  return Object.fromEntries(Object.entries(ranges).filter(([role]) => !unused.includes(role as SubnetRole)));
}
