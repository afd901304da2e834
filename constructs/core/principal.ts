import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "./arm-id";
import { ConstructError } from "./errors";
import { estateOf } from "./estate";
import type { Role } from "./roles";
import { roleDefinitionId } from "./roles";

/** Someone or something that can be granted a role. */
export interface IPrincipal {
  /** Object id in Entra ID. */
  readonly principalId: string;
  /** Kind of the principal; given, so that a grant right after creation does not fail on replication. */
  readonly principalType: "ServicePrincipal" | "Group" | "User";
  /** What it is called in the ids of its grants; the same on every run. @default - the id of the construct that it is */
  readonly label?: string;
}

/** A role that was granted. Depend on it where a service checks the role while it is created. */
export type RoleGrant = RoleAssignment;

/**
 * Name of a grantee for the id of a grant: unlike its object id, known before it is created.
 *
 * @throws ConstructError ZTAI-CON-005 when it has neither a label nor a place in the construct tree.
 */
export function granteeLabel(scope: Construct, grantee: IPrincipal): string {
  const label = grantee.label ?? (Construct.isConstruct(grantee) ? grantee.node.id : "");
  if (label !== "") return label;
  throw new ConstructError("ZTAI-CON-005", scope, "grants a role to a principal without a label", "give it a label");
}

/** What a grant may have beside role and scope. */
export interface GrantOptions {
  /** Limits what the role allows, in Azure's language of conditions. @default - all that the role allows */
  readonly condition?: string;
  /** What must exist before. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * Grants a role at a scope. Constructs offer it as `grantXxx`, with the narrowest role and scope.
 *
 * @param scope construct that owns the target; the assignment becomes its child
 * @param id name of the grant among the children of `scope`, such as `App-ReadsBlobs`
 * @param targetId ARM id of the resource at which the role counts
 */
export function grantRole(
  scope: Construct,
  id: string,
  grantee: IPrincipal,
  role: Role,
  targetId: string,
  { condition, dependsOn }: GrantOptions = {},
): RoleGrant {
  return new RoleAssignment(scope, `Grant-${id}`, {
    scope: targetId,
    roleDefinitionId: roleDefinitionId(parseArmId(targetId)?.subscriptionId ?? estateOf(scope).subscriptionId, role),
    principalId: grantee.principalId,
    principalType: grantee.principalType,
    description: role.purpose.slice(0, role.purpose.indexOf(".") + 1),
    condition,
    conditionVersion: condition === undefined ? undefined : "2.0",
    dependsOn,
  });
}
