/**
 * Credentials that data factories and Synapse workspaces take as arguments: dotted paths by type, and with an exclamation
 * mark what the service makes. The printed provider schema leaves these types out: which arguments they have is that of the
 * classes that CDKTF makes of azurerm 4.55 (`@cdktf/provider-azurerm` 14.23), and which of them are credentials their names say;
 * November 2026.
 */
export const unprintedCredentials: Readonly<Record<string, string>> = {
  azurerm_data_factory_integration_runtime_azure_ssis:
    "catalog_info.administrator_password custom_setup_script.sas_token express_custom_setup.command_key.password",
  azurerm_data_factory_integration_runtime_self_hosted: "primary_authorization_key! secondary_authorization_key!",
  azurerm_data_factory_linked_service_azure_blob_storage:
    "connection_string connection_string_insecure sas_uri service_principal_key",
  azurerm_data_factory_linked_service_azure_databricks: "access_token",
  azurerm_data_factory_linked_service_azure_file_storage: "connection_string password",
  azurerm_data_factory_linked_service_azure_function: "key",
  azurerm_data_factory_linked_service_azure_search: "search_service_key",
  azurerm_data_factory_linked_service_azure_sql_database: "connection_string service_principal_key",
  azurerm_data_factory_linked_service_azure_table_storage: "connection_string",
  azurerm_data_factory_linked_service_cosmosdb: "account_key connection_string",
  azurerm_data_factory_linked_service_cosmosdb_mongoapi: "connection_string",
  azurerm_data_factory_linked_service_data_lake_storage_gen2: "service_principal_key storage_account_key",
  azurerm_data_factory_linked_service_kusto: "service_principal_key",
  azurerm_data_factory_linked_service_mysql: "connection_string",
  azurerm_data_factory_linked_service_odata: "basic_authentication.password",
  azurerm_data_factory_linked_service_odbc: "basic_authentication.password connection_string",
  azurerm_data_factory_linked_service_postgresql: "connection_string",
  azurerm_data_factory_linked_service_sftp: "password",
  azurerm_data_factory_linked_service_snowflake: "connection_string",
  azurerm_data_factory_linked_service_sql_server: "connection_string",
  azurerm_data_factory_linked_service_synapse: "connection_string",
  azurerm_data_factory_linked_service_web: "password",
  azurerm_synapse_sql_pool_extended_auditing_policy: "storage_account_access_key",
  azurerm_synapse_sql_pool_security_alert_policy: "storage_account_access_key",
  azurerm_synapse_sql_pool_vulnerability_assessment: "storage_account_access_key storage_container_sas_key",
  azurerm_synapse_workspace: "sql_administrator_login_password",
  azurerm_synapse_workspace_extended_auditing_policy: "storage_account_access_key",
  azurerm_synapse_workspace_security_alert_policy: "storage_account_access_key",
  azurerm_synapse_workspace_vulnerability_assessment: "storage_account_access_key storage_container_sas_key",
};
