/** What a service is to an attacker. */
export interface Service {
  /** What it holds, as the object of a verb. */
  readonly holds: string;
  /** Rules of which a broken one says that it takes a key or a password, or that it always does. @default - it takes none */
  readonly keys?: readonly string[] | "always";
  /** Rules of which a broken one says that it asks nobody to sign in. @default - it always asks */
  readonly anonymous?: readonly string[];
  /** DataOperations by which somebody reads, changes or uses what it holds; each is enough. */
  readonly data?: Readonly<Partial<Record<"read" | "change" | "use", DataOperations>>>;
}

/** DataOperations of roles on one of the two planes. */
export interface DataOperations {
  readonly plane: "data" | "control";
  readonly operations: readonly string[];
}

const data = (...operations: readonly string[]): DataOperations => ({ plane: "data", operations });
const control = (...operations: readonly string[]): DataOperations => ({ plane: "control", operations });

const ofStorage = "Microsoft.Storage/storageAccounts";
const ofModels = "Microsoft.CognitiveServices/accounts";

const models: Service = {
  holds: "models and what they are asked",
  keys: ["ai-account-local-auth"],
  data: {
    use: data(
      `${ofModels}/OpenAI/deployments/chat/completions/action`,
      `${ofModels}/OpenAI/deployments/embeddings/action`,
    ),
    read: data(`${ofModels}/AIServices/agents/read`),
    change: data(`${ofModels}/AIServices/agents/write`),
  },
};

/**
 * Services that hold something, by type. DataOperations are those of
 * https://learn.microsoft.com/azure/role-based-access-control/resource-provider-operations, read in November 2026.
 */
export const servicesByType: Readonly<Record<string, Service>> = {
  azurerm_ai_services: models,
  azurerm_cognitive_account: models,
  azurerm_app_configuration: {
    holds: "settings",
    keys: ["app-configuration-keys"],
    data: {
      read: data("Microsoft.AppConfiguration/configurationStores/keyValues/read"),
      change: data("Microsoft.AppConfiguration/configurationStores/keyValues/write"),
    },
  },
  azurerm_cognitive_account_project: {
    holds: "agents and their conversations",
    data: { read: data(`${ofModels}/AIServices/agents/read`), change: data(`${ofModels}/AIServices/agents/write`) },
  },
  azurerm_container_registry: {
    holds: "images",
    keys: ["registry-admin-user"],
    anonymous: ["registry-anonymous-pull"],
    data: {
      read: control("Microsoft.ContainerRegistry/registries/pull/read"),
      change: control("Microsoft.ContainerRegistry/registries/push/write"),
    },
  },
  azurerm_cosmosdb_account: { holds: "documents", keys: ["cosmos-keys"] },
  azurerm_eventgrid_domain: { holds: "events", keys: ["messaging-shared-access"] },
  azurerm_eventgrid_topic: { holds: "events", keys: ["messaging-shared-access"] },
  azurerm_eventhub_namespace: {
    holds: "events",
    keys: ["messaging-shared-access"],
    data: {
      read: data("Microsoft.EventHub/namespaces/messages/receive/action"),
      change: data("Microsoft.EventHub/namespaces/messages/send/action"),
    },
  },
  azurerm_key_vault: {
    holds: "secrets",
    data: {
      read: data("Microsoft.KeyVault/vaults/secrets/getSecret/action"),
      change: data("Microsoft.KeyVault/vaults/secrets/setSecret/action"),
    },
  },
  azurerm_log_analytics_workspace: {
    holds: "logs",
    data: { read: control("Microsoft.OperationalInsights/workspaces/query/read") },
  },
  azurerm_managed_redis: { holds: "cached prompts and answers", keys: ["redis-access-keys"] },
  azurerm_mssql_server: { holds: "tables", keys: ["database-password"] },
  azurerm_mysql_flexible_server: { holds: "tables", keys: "always" },
  azurerm_postgresql_flexible_server: { holds: "tables", keys: ["database-password"] },
  azurerm_redis_cache: {
    holds: "cached prompts and answers",
    keys: ["redis-access-keys"],
    anonymous: ["cache-without-sign-in"],
  },
  azurerm_search_service: {
    holds: "search indexes",
    keys: ["search-api-keys"],
    data: {
      read: data("Microsoft.Search/searchServices/indexes/documents/read"),
      change: data("Microsoft.Search/searchServices/indexes/documents/write"),
    },
  },
  azurerm_servicebus_namespace: {
    holds: "messages",
    keys: ["messaging-shared-access"],
    data: {
      read: data("Microsoft.ServiceBus/namespaces/messages/receive/action"),
      change: data("Microsoft.ServiceBus/namespaces/messages/send/action"),
    },
  },
  azurerm_signalr_service: { holds: "messages", keys: ["messaging-shared-access"] },
  azurerm_storage_account: {
    holds: "blobs, files, queues and tables",
    keys: ["storage-shared-key", "storage-local-users"],
    data: {
      read: data(
        `${ofStorage}/blobServices/containers/blobs/read`,
        `${ofStorage}/fileServices/fileshares/files/read`,
        `${ofStorage}/queueServices/queues/messages/read`,
        `${ofStorage}/tableServices/tables/entities/read`,
      ),
      change: data(
        `${ofStorage}/blobServices/containers/blobs/write`,
        `${ofStorage}/fileServices/fileshares/files/write`,
        `${ofStorage}/queueServices/queues/messages/write`,
        `${ofStorage}/tableServices/tables/entities/write`,
      ),
    },
  },
  azurerm_web_pubsub: { holds: "messages", keys: ["messaging-shared-access"] },
};
