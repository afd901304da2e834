import type { Classification } from "../constructs/core/classification";
import type { CosmosRoles, Roles } from "../constructs/core/roles";
import { accessRoleGrants } from "./access-role-grants";
import { agentRoleGrants } from "./agent-role-grants";
import { gatewayRoleGrants } from "./gateway-role-grants";
import type { Grantee } from "./grantee";

/** Why one kind of role assignment exists. */
export interface RoleGrantReason {
  readonly who: Grantee;
  readonly role: keyof typeof Roles | keyof typeof CosmosRoles;
  /** ARM type of the resource at which it counts. */
  readonly scope: string;
  /** The call that needs it. */
  readonly call: string;
  /** Operations of the call on Azure's resources. @default - none */
  readonly actions?: readonly string[];
  /** Operations of the call on what they hold. @default - none */
  readonly dataActions?: readonly string[];
  /** The most sensitive data with which it is granted. @default - any */
  readonly upTo?: Classification;
  /** Why the role is granted although it may list the keys of its scope. @default - it may not */
  readonly listsKeys?: string;
  /** Page that says that the call needs it. */
  readonly source: string;
}

const learn = "https://learn.microsoft.com/azure";
const foundry = `${learn}/foundry/agents/concepts/hosted-agent-permissions`;
const openAi = `${learn}/ai-foundry/openai/how-to/role-based-access-control`;
const searchRoles = `${learn}/search/search-security-rbac`;
const blobRoles = `${learn}/storage/blobs/authorize-access-azure-active-directory`;
const cosmosRoles = `${learn}/cosmos-db/nosql/security/reference-data-plane-roles`;

const account = "Microsoft.CognitiveServices/accounts";
const project = "Microsoft.CognitiveServices/accounts/projects";
const search = "Microsoft.Search/searchServices";
const storage = "Microsoft.Storage/storageAccounts";
const container = "Microsoft.Storage/storageAccounts/blobServices/containers";
const database = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases";

const chat = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action";
const embed = "Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action";
const respond = "Microsoft.CognitiveServices/accounts/OpenAI/responses/write";
const agents = [
  "Microsoft.CognitiveServices/accounts/AIServices/responses/write",
  "Microsoft.CognitiveServices/accounts/AIServices/agents/storage/read",
  "Microsoft.CognitiveServices/accounts/AIServices/agents/storage/write",
];
const queryIndex = "Microsoft.Search/searchServices/indexes/documents/read";
const readBlob = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";
const writeBlob = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write";
const items = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items";
const readItems = [
  "Microsoft.DocumentDB/databaseAccounts/readMetadata",
  `${items}/read`,
  // Clients ask for both when they query.
  "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/executeQuery",
  "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/readChangeFeed",
];

/**
 * Every role assignment that the kit's stacks make, by who holds it, with the call that needs it. Pages read in November 2026;
 * operations of roles as of August 2026.
 *
 * What a role allows beyond its operations is the price of a built-in role: a custom one would need a deployment identity that
 * may define roles (docs/decisions/0010-no-role-that-lists-keys.md).
 */
export const roleGrants: readonly RoleGrantReason[] = [
  {
    who: "app",
    role: "acrPull",
    scope: "Microsoft.ContainerRegistry/registries",
    call: "Container Apps pulls the app's image as the app's identity.",
    actions: ["Microsoft.ContainerRegistry/registries/pull/read"],
    source: `${learn}/container-apps/managed-identity-image-pull`,
  },
  {
    who: "app",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "The app calls models at the account's OpenAI endpoint.",
    dataActions: [chat, embed, respond],
    source: openAi,
  },
  {
    who: "app",
    role: "foundryUser",
    scope: project,
    call: "The app calls models and agents at the project's endpoint; no narrower built-in role is enough.",
    dataActions: agents,
    source: foundry,
  },
  {
    who: "app",
    role: "searchIndexDataReader",
    scope: search,
    call: "The app queries indexes.",
    dataActions: [queryIndex],
    source: searchRoles,
  },
  {
    who: "app",
    role: "storageBlobDataReader",
    scope: storage,
    call: "The app opens the documents that it quotes.",
    dataActions: [readBlob],
    source: blobRoles,
  },
  {
    who: "app",
    role: "dataContributor",
    scope: database,
    call: "The app keeps threads and memory.",
    dataActions: [...readItems, `${items}/create`, `${items}/replace`, `${items}/upsert`, `${items}/delete`],
    source: cosmosRoles,
  },
  {
    who: "app",
    role: "keyVaultSecretsUser",
    scope: "Microsoft.KeyVault/vaults",
    call: "Container Apps reads the secrets that the app's settings name, as the app's identity.",
    dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
    source: `${learn}/container-apps/manage-secrets`,
  },
  {
    who: "developers",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "Developers call models at the account's OpenAI endpoint, and see the account and its deployments.",
    actions: ["Microsoft.CognitiveServices/accounts/read", "Microsoft.CognitiveServices/accounts/deployments/read"],
    dataActions: [chat, embed, respond],
    source: `${learn}/foundry/concepts/rbac-foundry`,
  },
  {
    who: "developers",
    role: "foundryUser",
    scope: project,
    call: "Developers build and try agents in the project.",
    dataActions: [...agents, "Microsoft.CognitiveServices/accounts/AIServices/agents/write"],
    source: `${learn}/foundry/concepts/rbac-foundry`,
  },
  {
    who: "developers",
    role: "searchIndexDataReader",
    scope: search,
    call: "Developers query indexes to see what an answer was grounded in.",
    dataActions: [queryIndex],
    upTo: "confidential",
    source: searchRoles,
  },
  {
    who: "developers",
    role: "storageBlobDataReader",
    scope: storage,
    call: "Developers open the documents that answers are grounded in.",
    dataActions: [readBlob],
    upTo: "confidential",
    source: blobRoles,
  },
  {
    who: "developers",
    role: "dataReader",
    scope: database,
    call: "Developers read conversations to find out why an answer went wrong.",
    dataActions: readItems,
    upTo: "general",
    source: cosmosRoles,
  },
  {
    who: "environment",
    role: "keyVaultSecretsUser",
    scope: "Microsoft.KeyVault/vaults",
    call: "Container Apps fetches the certificate of the app's own domain, where it has one.",
    dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
    source: `${learn}/container-apps/key-vault-certificates-manage`,
  },
  {
    who: "flow log",
    role: "storageBlobDataContributor",
    scope: storage,
    call: "Network Watcher writes flow logs as an identity, since the account takes no keys.",
    dataActions: [readBlob, writeBlob],
    source: `${learn}/network-watcher/vnet-flow-logs-managed-identity`,
  },
  {
    who: "ingestion",
    role: "acrPull",
    scope: "Microsoft.ContainerRegistry/registries",
    call: "Container Apps pulls the image of the ingestion job, where there is one.",
    actions: ["Microsoft.ContainerRegistry/registries/pull/read"],
    source: `${learn}/container-apps/managed-identity-image-pull`,
  },
  {
    who: "ingestion",
    role: "keyVaultSecretsUser",
    scope: "Microsoft.KeyVault/vaults",
    call: "Container Apps reads the secrets that the ingestion job names, where it names any.",
    dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
    source: `${learn}/container-apps/manage-secrets`,
  },
  {
    who: "ingestion",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "Ingestion turns documents into vectors.",
    dataActions: [embed],
    source: openAi,
  },
  {
    who: "ingestion",
    role: "searchIndexDataContributor",
    scope: search,
    call: "Ingestion writes documents into indexes and removes them.",
    dataActions: [
      queryIndex,
      "Microsoft.Search/searchServices/indexes/documents/write",
      "Microsoft.Search/searchServices/indexes/documents/delete",
    ],
    source: searchRoles,
  },
  {
    who: "ingestion",
    role: "storageBlobDataContributor",
    scope: container,
    call: "Ingestion brings documents, and removes those that are withdrawn.",
    dataActions: [readBlob, writeBlob, "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete"],
    source: blobRoles,
  },
  {
    who: "app",
    role: "monitoringMetricsPublisher",
    scope: "Microsoft.Insights/components",
    call: "With telemetry, the app sends its traces with an Entra token.",
    dataActions: ["Microsoft.Insights/Metrics/Write", "Microsoft.Insights/Telemetry/Write"],
    source: `${learn}/azure-monitor/app/azure-ad-authentication`,
  },
  {
    who: "job",
    role: "acrPull",
    scope: "Microsoft.ContainerRegistry/registries",
    call: "Container Apps pulls the image of the job, as the job's identity.",
    actions: ["Microsoft.ContainerRegistry/registries/pull/read"],
    source: `${learn}/container-apps/managed-identity-image-pull`,
  },
  {
    who: "job",
    role: "keyVaultSecretsUser",
    scope: "Microsoft.KeyVault/vaults",
    call: "Container Apps reads the secrets that the job names, where it names any.",
    dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
    source: `${learn}/container-apps/manage-secrets`,
  },
  {
    who: "job",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "A job with call-models calls models at the account's OpenAI endpoint.",
    dataActions: [chat, embed, respond],
    source: openAi,
  },
  {
    who: "job",
    role: "foundryUser",
    scope: project,
    call: "A job with use-project calls models and agents at the project's endpoint.",
    dataActions: agents,
    source: foundry,
  },
  {
    who: "job",
    role: "searchIndexDataReader",
    scope: search,
    call: "A job with read-index queries indexes.",
    dataActions: [queryIndex],
    source: searchRoles,
  },
  {
    who: "job",
    role: "storageBlobDataReader",
    scope: storage,
    call: "A job with read-documents opens documents.",
    dataActions: [readBlob],
    source: blobRoles,
  },
  {
    who: "job",
    role: "dataReader",
    scope: database,
    call: "A job with read-conversations reads threads and memory, as for an evaluation.",
    dataActions: readItems,
    source: cosmosRoles,
  },
  {
    who: "job",
    role: "dataContributor",
    scope: database,
    call: "A job with write-conversations changes or erases them, as for somebody who asks to be forgotten.",
    dataActions: [...readItems, `${items}/replace`, `${items}/delete`],
    source: cosmosRoles,
  },
  {
    who: "pipeline",
    role: "acrPush",
    scope: "Microsoft.ContainerRegistry/registries",
    call: "A pipeline with push-images pushes images of the app and of jobs.",
    actions: ["Microsoft.ContainerRegistry/registries/pull/read", "Microsoft.ContainerRegistry/registries/push/write"],
    source: `${learn}/container-registry/container-registry-rbac-built-in-roles-overview`,
  },
  {
    who: "pipeline",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "A pipeline with call-models calls models, as an evaluation does.",
    dataActions: [chat, embed, respond],
    source: openAi,
  },
  {
    who: "pipeline",
    role: "foundryUser",
    scope: project,
    call: "A pipeline with use-project calls models and agents at the project's endpoint.",
    dataActions: agents,
    source: foundry,
  },
  {
    who: "pipeline",
    role: "searchIndexDataReader",
    scope: search,
    call: "A pipeline with read-index queries indexes.",
    dataActions: [queryIndex],
    source: searchRoles,
  },
  {
    who: "pipeline",
    role: "storageBlobDataReader",
    scope: storage,
    call: "A pipeline with read-documents opens documents.",
    dataActions: [readBlob],
    source: blobRoles,
  },
  {
    who: "pipeline",
    role: "dataReader",
    scope: database,
    call: "A pipeline with read-conversations reads threads and memory, as an evaluation does.",
    dataActions: readItems,
    source: cosmosRoles,
  },
  {
    who: "key of a service",
    role: "keyVaultCryptoServiceEncryptionUser",
    scope: "Microsoft.KeyVault/vaults/keys",
    call: "A service wraps its data key with the customer-managed key, as an identity that has no other.",
    dataActions: [
      "Microsoft.KeyVault/vaults/keys/read",
      "Microsoft.KeyVault/vaults/keys/wrap/action",
      "Microsoft.KeyVault/vaults/keys/unwrap/action",
    ],
    source: `${learn}/key-vault/general/rbac-guide`,
  },
  {
    who: "entry",
    role: "keyVaultSecretsUser",
    scope: "Microsoft.KeyVault/vaults/secrets",
    call: "The application gateway fetches its certificate, and reads no other secret of the vault.",
    dataActions: ["Microsoft.KeyVault/vaults/secrets/getSecret/action"],
    source: `${learn}/application-gateway/key-vault-certs`,
  },
  {
    who: "operators",
    role: "reader",
    scope: "Microsoft.Resources/resourceGroups",
    call: "Operators see settings, metrics and health of the workload, and query what its resources logged, resource by resource.",
    actions: ["Microsoft.Resources/subscriptions/resourceGroups/read", "Microsoft.Insights/logs/read"],
    source: `${learn}/azure-monitor/logs/manage-access#access-control-mode`,
  },
  ...accessRoleGrants,
  {
    who: "project",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "The project hands calls at its endpoint on to the account's models, as itself.",
    dataActions: [chat, embed, respond],
    source: `${foundry}#account-level-access`,
  },
  ...agentRoleGrants,
  ...gatewayRoleGrants,
  {
    who: "search service",
    role: "cognitiveServicesOpenAiUser",
    scope: account,
    call: "The search service turns queries and documents into vectors.",
    dataActions: [embed],
    source: `${learn}/search/vector-search-vectorizer-azure-open-ai`,
  },
  {
    who: "search service",
    role: "storageBlobDataReader",
    scope: storage,
    call: "Indexers read documents.",
    dataActions: [readBlob],
    source: `${learn}/search/search-howto-managed-identities-data-sources`,
  },
];
