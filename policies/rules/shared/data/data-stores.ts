/** Types that keep what users, agents and models say, know and find. */
export const dataStores = [
  "azurerm_ai_services",
  "azurerm_cognitive_account",
  "azurerm_cosmosdb_account",
  "azurerm_managed_redis",
  "azurerm_postgresql_flexible_server",
  "azurerm_redis_cache",
  "azurerm_search_service",
  "azurerm_storage_account",
] as const;
