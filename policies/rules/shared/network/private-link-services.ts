/** What a private endpoint to a service needs. */
export interface PrivateLinkService {
  /** ARM type, lower case. */
  readonly armType: string;
  /** Sub-resources (group ids) by name, each with the DNS zones that resolve it. */
  readonly subResources: Readonly<Record<string, readonly string[]>>;
}

const storage = (service: string): readonly string[] => [`privatelink.${service}.core.windows.net`];
const foundry = {
  account: [
    "privatelink.cognitiveservices.azure.com",
    "privatelink.openai.azure.com",
    "privatelink.services.ai.azure.com",
  ],
};
const cosmos = (api: string): readonly string[] => [`privatelink.${api}.cosmos.azure.com`];

/**
 * By azurerm type, from https://learn.microsoft.com/azure/private-link/private-endpoint-dns, November 2026. Group ids as
 * documented, since a different case shows as a change in every plan.
 */
export const privateLinkServices: Readonly<Record<string, PrivateLinkService>> = {
  azurerm_ai_services: { armType: "microsoft.cognitiveservices/accounts", subResources: foundry },
  azurerm_app_configuration: {
    armType: "microsoft.appconfiguration/configurationstores",
    subResources: { configurationStores: ["privatelink.azconfig.io"] },
  },
  azurerm_cognitive_account: { armType: "microsoft.cognitiveservices/accounts", subResources: foundry },
  azurerm_container_registry: {
    armType: "microsoft.containerregistry/registries",
    subResources: { registry: ["privatelink.azurecr.io"] },
  },
  azurerm_cosmosdb_account: {
    armType: "microsoft.documentdb/databaseaccounts",
    subResources: {
      Sql: ["privatelink.documents.azure.com"],
      MongoDB: cosmos("mongo"),
      Cassandra: cosmos("cassandra"),
      Gremlin: cosmos("gremlin"),
      Table: cosmos("table"),
      Analytical: cosmos("analytics"),
    },
  },
  azurerm_eventgrid_domain: {
    armType: "microsoft.eventgrid/domains",
    subResources: { domain: ["privatelink.eventgrid.azure.net"] },
  },
  azurerm_eventgrid_topic: {
    armType: "microsoft.eventgrid/topics",
    subResources: { topic: ["privatelink.eventgrid.azure.net"] },
  },
  azurerm_eventhub_namespace: {
    armType: "microsoft.eventhub/namespaces",
    subResources: { namespace: ["privatelink.servicebus.windows.net"] },
  },
  azurerm_key_vault: {
    armType: "microsoft.keyvault/vaults",
    subResources: { vault: ["privatelink.vaultcore.azure.net"] },
  },
  azurerm_machine_learning_workspace: {
    armType: "microsoft.machinelearningservices/workspaces",
    subResources: { amlworkspace: ["privatelink.api.azureml.ms", "privatelink.notebooks.azure.net"] },
  },
  azurerm_managed_redis: {
    armType: "microsoft.cache/redisenterprise",
    subResources: { redisEnterprise: ["privatelink.redis.azure.net"] },
  },
  azurerm_monitor_private_link_scope: {
    armType: "microsoft.insights/privatelinkscopes",
    subResources: {
      azuremonitor: [
        "privatelink.monitor.azure.com",
        "privatelink.oms.opinsights.azure.com",
        "privatelink.ods.opinsights.azure.com",
        "privatelink.agentsvc.azure-automation.net",
        ...storage("blob"),
      ],
    },
  },
  azurerm_mssql_server: {
    armType: "microsoft.sql/servers",
    subResources: { sqlServer: ["privatelink.database.windows.net"] },
  },
  azurerm_mysql_flexible_server: {
    armType: "microsoft.dbformysql/flexibleservers",
    subResources: { mysqlServer: ["privatelink.mysql.database.azure.com"] },
  },
  azurerm_postgresql_flexible_server: {
    armType: "microsoft.dbforpostgresql/flexibleservers",
    subResources: { postgresqlServer: ["privatelink.postgres.database.azure.com"] },
  },
  azurerm_postgresql_server: {
    armType: "microsoft.dbforpostgresql/servers",
    subResources: { postgresqlServer: ["privatelink.postgres.database.azure.com"] },
  },
  azurerm_redis_cache: {
    armType: "microsoft.cache/redis",
    subResources: { redisCache: ["privatelink.redis.cache.windows.net"] },
  },
  azurerm_search_service: {
    armType: "microsoft.search/searchservices",
    subResources: { searchService: ["privatelink.search.windows.net"] },
  },
  azurerm_servicebus_namespace: {
    armType: "microsoft.servicebus/namespaces",
    subResources: { namespace: ["privatelink.servicebus.windows.net"] },
  },
  azurerm_storage_account: {
    armType: "microsoft.storage/storageaccounts",
    subResources: Object.fromEntries(
      ["blob", "file", "queue", "table", "dfs", "web"].flatMap((service) => [
        [service, storage(service)],
        [`${service}_secondary`, storage(service)],
      ]),
    ),
  },
};

/** The service of an ARM type, for an endpoint whose target is outside the input. */
export function privateLinkServiceOf(armType: string): PrivateLinkService | undefined {
  return Object.values(privateLinkServices).find((service) => service.armType === armType);
}
