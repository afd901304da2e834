import { Token } from "cdktf";
import { Construct } from "constructs";
import { ConstructError } from "./errors";
import type { IPrincipal } from "./principal";

/**
 * Name of a grant among the children of the construct that gives it: what is granted, and to whom. It stays the same from
 * run to run, since a principal that is a construct is known by its path.
 *
 * @throws ConstructError ZTAI-CON-005 when `grantee` is no construct and its object id is known only after creation.
 */
export function granteeId(scope: Construct, what: string, grantee: IPrincipal): string {
  if (Construct.isConstruct(grantee)) return [what, ...grantee.node.path.split("/").slice(1)].join("-");
  if (!Token.isUnresolved(grantee.principalId)) return `${what}-${grantee.principalId}`;
  throw new ConstructError(
    "ZTAI-CON-005",
    scope,
    "two grantees of an unknown object id could not be told apart",
    "pass a construct that implements IPrincipal, such as a WorkloadIdentity",
  );
}
