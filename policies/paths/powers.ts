import { grantsAccess, grantsByAssignmentAlone, listsKeys, managesEverything } from "../azure/roles/powers";
import { allows, allowsAny, type AzureRole, type RoleAnswer } from "../azure/roles/role";
import { entry } from "../../common/table";
import type { Resource } from "../estate/resource";
import type { Certainty } from "./attack-graph";
import type { Power } from "./facts";
import { armOf } from "./scopes";
import { servicesByType } from "./services";

/** How sure it is that a role allows something; undefined where it surely does not. */
function certaintyOf({ allows: answer }: RoleAnswer): Certainty | undefined {
  return answer === true ? "certain" : answer === "unknown" ? "possible" : undefined;
}

/** What a role allows on resources of a type, each power with how sure that is. */
export function powersOver(role: AzureRole, of: Pick<Resource, "type" | "armType">): ReadonlyMap<Power, Certainty> {
  const found = new Map<Power, Certainty>();
  const note = (power: Power, answer: RoleAnswer) => {
    const certainty = certaintyOf(answer);
    if (certainty) found.set(power, certainty);
  };
  const service = entry(servicesByType, of.type);
  const arm = armOf(of);
  for (const power of ["read", "change", "use"] as const) {
    const needed = service?.data?.[power];
    if (needed) note(power, allowsAny(role, needed.operations, needed.plane));
  }
  if (service?.keys && arm !== "") note("list keys of", listsKeys(role, arm));
  if (of.type === "azurerm_user_assigned_identity") {
    const certainty = takesIdentities(role);
    if (certainty) found.set("impersonate", certainty);
  }
  if (arm !== "") note("manage", allows(role, `${arm}/write`));
  return found;
}

/** Whether a role gives roles. @param isLimited a condition of the assignment says which */
export function givesRoles(role: AzureRole, isLimited: boolean): Certainty | undefined {
  const certainty = certaintyOf(grantsAccess(role));
  return certainty && isLimited && grantsByAssignmentAlone(role) ? "possible" : certainty;
}

const assign = "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action";
const federate = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write";

/** Whether a role lets its holder act as identities: by trusting an issuer of his own, or on a machine of his own. */
function takesIdentities(role: AzureRole): Certainty | undefined {
  if (certaintyOf(managesEverything(role)) === "certain") return "certain";
  return certaintyOf(allows(role, federate)) ?? (certaintyOf(allows(role, assign)) && "possible");
}
