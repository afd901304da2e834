import { kept, oncePer } from "../../../common/kept";
import { typeOfAction } from "./action";
import { credentialOperations, isNamedForCredentials } from "./credential-operations";
import { allAnswers, allows, allowsAny, anyOf, patternsOf, type RoleAnswer, type AzureRole } from "./role";

/** Operations that give access to oneself or to others. */
const accessOperations = [
  "Microsoft.Authorization/roleDefinitions/write",
  "Microsoft.Authorization/elevateAccess/action",
  "Microsoft.Authorization/roleAssignmentScheduleRequests/write",
  "Microsoft.Authorization/roleEligibilityScheduleRequests/write",
  "Microsoft.Authorization/roleManagementPolicies/write",
];
const assignment = "Microsoft.Authorization/roleAssignments/write";

/** Stand for every resource there is: no provider has this name, so that only a pattern over all of them covers it. */
const everything = ["Any.Provider/resources/write", "Any.Provider/resources/delete"];

/** Operations on data that only its owner needs: each line is one power, and takes all that it names. */
const ownership: readonly (readonly string[])[] = [
  ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/manageOwnership/action"],
  ["Microsoft.Storage/storageAccounts/blobServices/containers/blobs/modifyPermissions/action"],
  ["Microsoft.Storage/storageAccounts/fileServices/takeOwnership/action"],
  ["Microsoft.AppConfiguration/configurationStores/keyValues/delete"],
  [
    "Microsoft.KeyVault/vaults/keys/purge/action",
    "Microsoft.KeyVault/vaults/secrets/purge/action",
    "Microsoft.KeyVault/vaults/certificates/purge/action",
  ],
];

/** Operations that switch off what watches over a workload. */
const guardOperations = [
  "Microsoft.Authorization/policyAssignments/write",
  "Microsoft.Authorization/policyAssignments/delete",
  "Microsoft.Authorization/policyExemptions/write",
  "Microsoft.Authorization/locks/write",
  "Microsoft.Authorization/locks/delete",
  "Microsoft.Insights/diagnosticSettings/write",
  "Microsoft.Insights/diagnosticSettings/delete",
  "Microsoft.Security/pricings/write",
];

/** What roles that only watch have beside `read`: tickets, and queries over logs. */
const watching =
  /\/read$|^microsoft\.support\/|^microsoft\.operationalinsights\/workspaces\/(search|analytics\/query)\/action$|^microsoft\.(iot)?security\/.*\/(packagedownloads|downloadmanageractivation|downloadresetpassword)\/action$/i;

/** What a role that only watches may take out of logs. */
const logs = /^microsoft\.operationalinsights\/workspaces\/(.*\/read|jobs\/export\/action)$/i;

/** Whether the role may write or delete whatever there is. */
export const managesEverything = oncePer((role: AzureRole) => allowsAny(role, everything));

/** Whether the role may give roles, to oneself or to others, without Azure limiting which. */
export const grantsAccess = oncePer((role: AzureRole) =>
  anyOf([allowsAny(role, accessOperations), role.isConditional ? { allows: false } : allows(role, assignment)]),
);

/** Whether the only way in which the role gives access is to assign roles, which a condition on its assignment can limit. */
export const grantsByAssignmentAlone = oncePer(
  (role: AzureRole) => managesEverything(role).allows === false && allowsAny(role, accessOperations).allows === false,
);

/**
 * Whether the role may list or make keys.
 * @param scope ARM type that it is given on, lower case: keys of other types are out of reach. @default - any
 */
export function listsKeys(role: AzureRole, scope?: string): RoleAnswer {
  // Asked of every assignment, while roles and kinds of scope are few.
  const known = kept(keysByScope, role, () => new Map<string | undefined, RoleAnswer>());
  return kept(known, scope, () => keysAt(role, scope));
}

const keysByScope = new WeakMap<AzureRole, Map<string | undefined, RoleAnswer>>();

function keysAt(role: AzureRole, scope: string | undefined): RoleAnswer {
  const spelled = patternsOf(role)
    .filter(isNamedForCredentials)
    .map((pattern) => pattern.replace(/\*/g, "action"));
  const reachable = [...credentialOperations, ...spelled].filter((action) => reaches(action, scope));
  return allowsAny(role, reachable);
}

/** Whether the role owns data: may hand it on, or delete it for good. */
export const ownsData = oncePer((role: AzureRole) =>
  anyOf(ownership.map((power) => allAnswers(power.map((action) => allows(role, action, "data"))))),
);

/** Whether the role may write into a search index what a model then believes. */
export function writesIndex(role: AzureRole): RoleAnswer {
  return allows(role, "Microsoft.Search/searchServices/indexes/documents/write", "data");
}

/** Whether the role may change policies, locks, logs or Defender. */
export const changesGuards = oncePer((role: AzureRole) => allowsAny(role, guardOperations));

/** Whether the role sees settings, metrics and logs, and neither changes them nor reads other data. */
export const onlyWatches = oncePer((role: AzureRole) => {
  const isOpen = role.permissions.some(({ actions, dataActions }) => actions.open ?? dataActions.open);
  const control = patternsOf(role);
  const data = patternsOf(role, "data");
  return !isOpen && control.length > 0 && control.every(isWatching) && data.every((pattern) => logs.test(pattern));
});

/** Pulling an image is called reading, and reads what a registry holds. */
function isWatching(pattern: string): boolean {
  return watching.test(pattern) && !isNamedForCredentials(pattern) && !/\/(pull|quarantine)\/read$/i.test(pattern);
}

/** What a role may do to its scope and to what lies below it. */
function reaches(action: string, scope: string | undefined): boolean {
  return scope === undefined || `${typeOfAction(action)}/`.startsWith(`${scope}/`);
}
