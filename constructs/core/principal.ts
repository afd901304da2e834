import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { Construct } from "constructs";
import { estateOf } from "./estate";
import type { Role } from "./roles";
import { roleDefinitionId } from "./roles";

/** Someone or something that can be granted a role. */
export interface IPrincipal {
  /** Object id in Entra ID. */
  readonly principalId: string;
  /** Kind of the principal; given, so that a grant right after creation does not fail on replication. */
  readonly principalType: "ServicePrincipal" | "Group" | "User";
}

/** A role that was granted. Depend on it where a service checks the role while it is created. */
export type RoleGrant = RoleAssignment;

/**
 * Grants a role at a scope. Constructs offer it as `grantXxx`, with the narrowest role and scope.
 *
 * @param scope construct that owns the target; the assignment becomes its child
 * @param id name of the grant among the children of `scope`, such as `App-ReadsBlobs`
 * @param targetId ARM id of the resource at which the role counts
 */
export function grantRole(scope: Construct, id: string, grantee: IPrincipal, role: Role, targetId: string): RoleGrant {
  return new RoleAssignment(scope, `Grant-${id}`, {
    scope: targetId,
    roleDefinitionId: roleDefinitionId(estateOf(scope).subscriptionId, role),
    principalId: grantee.principalId,
    principalType: grantee.principalType,
    description: role.purpose.slice(0, role.purpose.indexOf(".") + 1),
  });
}
