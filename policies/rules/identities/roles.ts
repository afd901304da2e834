/**
 * Built-in roles by GUID, since Azure renames them, with the names that Terraform configurations use.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, November 2026
 */
export interface BuiltInRole {
  readonly guid: string;
  readonly name: string;
}

/** Roles that manage everything, or hand out access to everything. */
export const privilegedRoles: readonly BuiltInRole[] = [
  { guid: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", name: "Owner" },
  { guid: "b24988ac-6180-42a0-ab88-20f7382dd24c", name: "Contributor" },
  { guid: "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", name: "User Access Administrator" },
  { guid: "f58310d9-a9f6-439a-9e8d-f62e7b41a168", name: "Role Based Access Control Administrator" },
];

/** Roles that may list the keys of a service, and so sign in as nobody. */
export const keyListingRoles: readonly BuiltInRole[] = [
  { guid: "a97b65f3-24c7-4388-baec-2e87135dc908", name: "Cognitive Services User" },
  { guid: "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68", name: "Cognitive Services Contributor" },
  { guid: "7ca78c08-252a-4471-8644-bb5ff32d4ba0", name: "Search Service Contributor" },
  { guid: "fbdf93bf-df7d-467e-a4d2-9458aa1360c8", name: "Cosmos DB Account Reader Role" },
];

/** Roles that read settings and metrics, and no data. */
export const settingsReaderRoles: readonly BuiltInRole[] = [
  { guid: "acdd72a7-3385-48ef-bd42-f606fba81ae7", name: "Reader" },
  { guid: "43d0d8ad-25c7-4714-9337-8ba259a9fe05", name: "Monitoring Reader" },
  { guid: "39bc4728-0917-49c7-9d2c-d95423bc2eb4", name: "Security Reader" },
];

/** Roles that write what a model finds when it searches. */
export const indexWriterRoles: readonly BuiltInRole[] = [
  { guid: "8ebe5a00-799e-43f5-93ac-243d3dce84a7", name: "Search Index Data Contributor" },
];
