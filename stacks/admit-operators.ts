import type { Construct } from "constructs";
import type { LandingZone } from "../constructs/core/landing-zone";
import { grantRole } from "../constructs/core/principal";
import { Roles } from "../constructs/core/roles";
import { GroupPrincipal } from "../constructs/identity/group-principal";

/**
 * Lets a group see what stands in a landing zone: Reader on its resource group. With it people query what a resource logged from
 * that resource, wherever the workspace is, if the workspace lets the permissions on resources count, as one of the kit does; they
 * need no role on the workspace, which holds the logs of everybody.
 * https://learn.microsoft.com/azure/azure-monitor/logs/manage-access#access-control-mode
 *
 * @param objectId object id of the group in Entra ID
 */
export function admitOperators(scope: Construct, objectId: string, landingZone: LandingZone): void {
  const group = new GroupPrincipal(objectId, `operators-${objectId}`);
  grantRole(scope, `${group.label}-Read`, group, Roles.reader, landingZone.resourceGroup.id);
}
