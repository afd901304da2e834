import type { ITerraformDependable } from "cdktf";

/** A service that answers in the network only: to use it takes a grant, and an endpoint whose name is in the private zones. */
export interface IPrivateService {
  /** What must exist before the service can be reached, besides the grant. */
  readonly ready: readonly ITerraformDependable[];
}

/**
 * What must exist before a service can be used: what it is reached by, and the grants to use it.
 *
 * @param grants of the one who uses it; several where several calls need them
 */
export function usable(service: IPrivateService, ...grants: ITerraformDependable[]): ITerraformDependable[] {
  return [...grants, ...service.ready];
}
