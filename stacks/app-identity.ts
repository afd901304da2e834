import type { Estate } from "../constructs/core/estate";
import { resourceName } from "../constructs/core/naming";
import type { IdentityPlace } from "./gateway-consumers-stack";

/** Purpose of the landing zone in which the app of a workload stands. */
export const appPurpose = "app";

/** Label of the identity that the app of a workload runs as. */
export function appIdentityLabel(workload: string): string {
  return `${workload}-app`;
}

/** The identity of a workload's app, computed: for stacks beside its own. */
export function appIdentityOf(estate: Estate, workload: string): IdentityPlace {
  return {
    name: resourceName("userAssignedIdentity", appIdentityLabel(workload), estate),
    resourceGroupName: resourceName("resourceGroup", `${workload}-${appPurpose}`, estate),
    subscriptionId: estate.subscriptionId,
  };
}
