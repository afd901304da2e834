import { planSubnets } from "../core/subnet-plan";
import type { SubnetRole, SubnetSelection } from "./subnet-roles";
import { subnetRoles } from "./subnet-roles";

/** Every workload has services that are reached privately. */
const alwaysPresent: SubnetSelection = { privateEndpoints: subnetRoles.privateEndpoints.defaultPrefix };
const allRoles = Object.keys(subnetRoles) as SubnetRole[];

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
  const planned = new Set<SubnetRole>();
  const groups = [{ ...alwaysPresent, ...first }, ...later].map((selection) => {
    const roles = allRoles.filter((role) => selection[role] !== undefined && !planned.has(role));
    for (const role of roles) planned.add(role);
    return Object.fromEntries(roles.map((role) => [role, selection[role] ?? subnetRoles[role].defaultPrefix]));
  });
  return planSubnets(addressSpace, ...groups);
}
