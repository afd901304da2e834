import { appServiceTypes } from "../rules/shared/applications/web-app-types";

/** Types that run code of the estate's owner, and may call a model. */
export const codeTypes: readonly string[] = [
  ...appServiceTypes,
  "azurerm_automation_account",
  "azurerm_batch_account",
  "azurerm_container_app",
  "azurerm_container_app_job",
  "azurerm_container_group",
  "azurerm_data_factory",
  "azurerm_databricks_workspace",
  "azurerm_kubernetes_cluster",
  "azurerm_linux_virtual_machine",
  "azurerm_linux_virtual_machine_scale_set",
  "azurerm_logic_app_workflow",
  "azurerm_orchestrated_virtual_machine_scale_set",
  "azurerm_windows_virtual_machine",
  "azurerm_windows_virtual_machine_scale_set",
];

/** Types that take calls of people or of programs elsewhere. */
export const callableTypes: readonly string[] = [
  ...appServiceTypes,
  "azurerm_api_management",
  "azurerm_application_gateway",
  "azurerm_bot_service_azure_bot",
  "azurerm_cdn_frontdoor_profile",
  "azurerm_container_app",
  "azurerm_container_group",
  "azurerm_kubernetes_cluster",
  "azurerm_static_web_app",
];

/** Types whose instances keep data, beside those that private endpoints connect to. */
export const storeTypes: readonly string[] = [
  "azurerm_app_configuration",
  "azurerm_application_insights",
  "azurerm_container_registry",
  "azurerm_cosmosdb_account",
  "azurerm_eventgrid_topic",
  "azurerm_eventhub_namespace",
  "azurerm_key_vault",
  "azurerm_key_vault_managed_hardware_security_module",
  "azurerm_kusto_cluster",
  "azurerm_log_analytics_workspace",
  "azurerm_managed_redis",
  "azurerm_mssql_managed_instance",
  "azurerm_mssql_server",
  "azurerm_mysql_flexible_server",
  "azurerm_postgresql_flexible_server",
  "azurerm_purview_account",
  "azurerm_redis_cache",
  "azurerm_search_service",
  "azurerm_servicebus_namespace",
  "azurerm_storage_account",
  "azurerm_synapse_workspace",
];
