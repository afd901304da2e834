import { ZtaiError } from "../core/errors";
import type { IPrincipal } from "../core/principal";

/**
 * A group of people in Entra ID. Roles go to groups, never to single people, so that joining and leaving is decided in one
 * place. Implements ZTAI-ID-04.
 */
export class GroupPrincipal implements IPrincipal {
  readonly principalType = "Group";

  /**
   * @param principalId object id of the group, a GUID
   * @param label what it is called in the ids of its grants, such as `hr-editors`
   * @throws ZtaiError ZTAI-CON-020 when the object id is not a GUID.
   */
  constructor(
    readonly principalId: string,
    readonly label: string,
  ) {
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(principalId)) return;
    throw new ZtaiError(
      "ZTAI-CON-020",
      `object id ${principalId} of group ${label} is not a GUID`,
      "copy the object id of the group from Entra ID",
    );
  }
}
