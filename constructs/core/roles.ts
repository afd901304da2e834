/** A built-in Azure role. */
export interface Role {
  /** GUID of the role definition; names change (the AI roles did in 2026), GUIDs do not. */
  readonly guid: string;
  /** Name at the time of writing, for people. */
  readonly name: string;
  /** What a holder can do, and who gets it. */
  readonly purpose: string;
}

/**
 * The only roles that the kit grants, each the narrowest built-in one of its kind; `stacks/role-grants.ts` says who gets which,
 * where and for what. None lets its holder list keys of what it is granted on. Two of them name such operations all the same:
 *
 * - Foundry User has `Microsoft.CognitiveServices/accounts/listkeys/action`. That is an operation on an account; the role is
 *   granted on a project, which lies below it.
 * - Reader has every `read`, and Cosmos DB calls the listing of its read-only keys one
 *   (`Microsoft.DocumentDB/databaseAccounts/readonlykeys/read`).
 *
 * Either key would open nothing: sign-in by key is off on every account (ZTAI-ID-02).
 *
 * Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, actions as of August 2026.
 */
export const Roles = {
  foundryUser: {
    guid: "53ca6127-db72-4b80-b1b0-d745d6d5456d",
    name: "Foundry User",
    purpose:
      "Builds and calls agents and models of a Foundry project. For applications and developers, on a project, never on an account.",
  },
  cognitiveServicesOpenAiUser: {
    guid: "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd",
    name: "Cognitive Services OpenAI User",
    purpose:
      "Calls models, without managing them and without keys. For applications, developers, projects and the search service's vectorizer.",
  },
  searchIndexDataReader: {
    guid: "1407120a-92aa-4202-b7e9-c0e197c71c8f",
    name: "Search Index Data Reader",
    purpose: "Queries indexes. For applications and developers.",
  },
  searchIndexDataContributor: {
    guid: "8ebe5a00-799e-43f5-93ac-243d3dce84a7",
    name: "Search Index Data Contributor",
    purpose: "Writes documents into indexes. For the ingestion identity only.",
  },
  storageBlobDataReader: {
    guid: "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
    name: "Storage Blob Data Reader",
    purpose: "Reads blobs. For the search service, applications and developers.",
  },
  storageBlobDataContributor: {
    guid: "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
    name: "Storage Blob Data Contributor",
    purpose: "Writes blobs. For the ingestion identity, on one container or account.",
  },
  keyVaultSecretsUser: {
    guid: "4633458b-17de-408a-b874-0445c86b69e6",
    name: "Key Vault Secrets User",
    purpose: "Reads secret values. For applications.",
  },
  keyVaultCryptoServiceEncryptionUser: {
    guid: "e147488a-f6f5-4113-8e2d-b22465e65bf6",
    name: "Key Vault Crypto Service Encryption User",
    purpose: "Wraps and unwraps data keys with one key. For the identity of an encrypted service, on the key.",
  },
  acrPull: {
    guid: "7f951dda-4ed3-4680-a7ca-43fe172d538d",
    name: "AcrPull",
    purpose: "Pulls images. For the identity of a container app.",
  },
  acrPush: {
    guid: "8311e382-0749-4cb8-b61a-304f252e45ec",
    name: "AcrPush",
    purpose: "Pushes images. For the identity of a pipeline.",
  },
  monitoringMetricsPublisher: {
    guid: "3913510d-42f4-4e42-8a64-420c390055eb",
    name: "Monitoring Metrics Publisher",
    purpose: "Sends telemetry with an Entra token. For applications, on their Application Insights.",
  },
  reader: {
    guid: "acdd72a7-3385-48ef-bd42-f606fba81ae7",
    name: "Reader",
    purpose: "Sees resources and what they logged, no data. For people who operate a workload, on its resource groups.",
  },
} as const satisfies Record<string, Role>;

/** A data-plane role of Cosmos DB. */
export interface CosmosRole {
  /** Last part of the id of the SQL role definition, the same in every account. */
  readonly id: string;
  readonly name: string;
  /** Everything that it allows; such roles take nothing away. */
  readonly dataActions: readonly string[];
}

/**
 * The two data-plane roles of every Cosmos DB account; they are not Azure roles but SQL role definitions of the account.
 * Source: https://learn.microsoft.com/azure/cosmos-db/nosql/security/reference-data-plane-roles, read in November 2026.
 */
export const CosmosRoles = {
  dataReader: {
    id: "00000000-0000-0000-0000-000000000001",
    name: "Cosmos DB Built-in Data Reader",
    dataActions: [
      "Microsoft.DocumentDB/databaseAccounts/readMetadata",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/readChangeFeed",
    ],
  },
  dataContributor: {
    id: "00000000-0000-0000-0000-000000000002",
    name: "Cosmos DB Built-in Data Contributor",
    dataActions: [
      "Microsoft.DocumentDB/databaseAccounts/readMetadata",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/*",
      "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/*",
    ],
  },
} as const satisfies Record<string, CosmosRole>;

/** ARM id of a built-in role, as the provider reports it back, so that plans stay empty. */
export function roleDefinitionId(subscriptionId: string, role: Role): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${role.guid}`;
}
