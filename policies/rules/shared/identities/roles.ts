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
  { guid: "e47c6f54-e4a2-4754-9501-8e0985b135e1", name: "Azure AI Account Owner" },
  { guid: "17d1049b-9a84-46fb-8f53-869881c3d3ab", name: "Storage Account Contributor" },
  { guid: "81a9662b-bebf-436f-a333-f67b29880f12", name: "Storage Account Key Operator Service Role" },
  { guid: "c12c1c16-33a1-487b-954d-41c89c60f349", name: "Reader and Data Access" },
  { guid: "5bd9cd88-fe45-4216-938b-f97437e15450", name: "DocumentDB Account Contributor" },
  { guid: "e0f68234-74aa-48ed-b826-c38b57376e17", name: "Redis Cache Contributor" },
  { guid: "f526a384-b230-433a-b45c-95f59c4a2dec", name: "Azure Event Hubs Data Owner" },
  { guid: "090c5cfd-751d-490a-894a-3ce6f1109419", name: "Azure Service Bus Data Owner" },
  { guid: "92aaf0da-9dab-42b6-94a3-d43ce8d16293", name: "Log Analytics Contributor" },
  { guid: "87a39d53-fc1b-424a-814c-f7e04687dc9e", name: "Logic App Contributor" },
  { guid: "9980e02c-c2be-4d73-94e8-173b1dc7cf3c", name: "Virtual Machine Contributor" },
  { guid: "de139f84-1756-47ae-9be6-808fbbe84772", name: "Website Contributor" },
  { guid: "312a565d-c81f-4fd8-895a-4e21e48d571c", name: "API Management Service Contributor" },
];

/** Data roles that also hand out access to the data, or purge it, where a reader or contributor would do. */
export const dataOwnerRoles: readonly BuiltInRole[] = [
  { guid: "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", name: "Storage Blob Data Owner" },
  { guid: "00482a5a-887f-4fb3-b363-3b7fe8e74483", name: "Key Vault Administrator" },
  { guid: "5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b", name: "App Configuration Data Owner" },
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
