/** Containers of a storage account, by their names. */
export interface ContainerNames {
  /** How they begin. */
  readonly startsWith: string;
  /** How they end. @default - in any way */
  readonly endsWith?: string;
}

const blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
const containerName = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]";

/** Operations on blobs that Storage Blob Data Contributor allows. */
export const contributorActions = ["add/action", "delete", "move/action", "read", "write"] as const;

/** Operations on blobs that Storage Blob Data Owner allows: every one that Azure takes in a condition. */
export const ownerActions = [
  ...contributorActions,
  "deleteBlobVersion/action",
  "filter/action",
  "immutableStorage/runAsSuperUser/action",
  "manageOwnership/action",
  "modifyPermissions/action",
  "permanentDelete/action",
  "runAsSuperUser/action",
  "tags/read",
  "tags/write",
] as const;

/**
 * The condition of a role assignment that lets all of these operations happen in some containers only. An operation that knows no
 * container, such as finding blobs by tags over the whole account, is then refused.
 * https://learn.microsoft.com/azure/storage/blobs/storage-auth-abac-attributes
 *
 * @param actions operations that the role allows, below blobs; one that is left out would stay allowed everywhere
 */
export function inContainers({ startsWith, endsWith }: ContainerNames, actions: readonly string[]): string {
  const others = actions.map((action) => `!(ActionMatches{'${blobs}/${action}'})`).join(" AND ");
  const names = [
    `${containerName} StringStartsWithIgnoreCase '${startsWith}'`,
    ...(endsWith === undefined ? [] : [`${containerName} StringLikeIgnoreCase '*${endsWith}'`]),
  ];
  return `((${others}) OR (${names.join(" AND ")}))`;
}
