import { entry } from "../../common/table";

const https = "https://";

/**
 * Attributes that a resource always has once it exists, with how they begin: computed and not optional in the schemas of
 * azurerm 4.55, azuread 3.7, random 3 and time 0.13, and documented without a case in which they are empty.
 */
const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  azuread_application: { client_id: "", object_id: "" },
  azuread_application_registration: { client_id: "", object_id: "" },
  azuread_group: { object_id: "" },
  azuread_service_principal: { object_id: "" },
  azuread_user: { object_id: "" },
  azurerm_ai_foundry: { workspace_id: "" },
  azurerm_ai_services: { endpoint: https },
  azurerm_api_management: { gateway_url: https },
  azurerm_app_configuration: { endpoint: https },
  azurerm_application_insights: { app_id: "", instrumentation_key: "", connection_string: "" },
  azurerm_client_config: { client_id: "", object_id: "", subscription_id: "", tenant_id: "" },
  azurerm_cognitive_account: { endpoint: https },
  azurerm_container_registry: { login_server: "" },
  azurerm_cosmosdb_account: { endpoint: https },
  azurerm_function_app_flex_consumption: { default_hostname: "" },
  azurerm_key_vault: { vault_uri: https },
  azurerm_key_vault_certificate: { secret_id: https, versionless_secret_id: https },
  azurerm_key_vault_key: {
    versionless_id: https,
    resource_id: "/subscriptions/",
    resource_versionless_id: "/subscriptions/",
  },
  azurerm_key_vault_managed_hardware_security_module_key: { versioned_id: https },
  azurerm_key_vault_secret: { versionless_id: https, resource_id: "/subscriptions/" },
  azurerm_linux_function_app: { default_hostname: "" },
  azurerm_linux_web_app: { default_hostname: "" },
  azurerm_log_analytics_workspace: { workspace_id: "" },
  azurerm_machine_learning_workspace: { workspace_id: "" },
  azurerm_mssql_server: { fully_qualified_domain_name: "" },
  azurerm_static_web_app: { default_host_name: "" },
  azurerm_storage_account: {
    primary_blob_endpoint: https,
    primary_queue_endpoint: https,
    primary_table_endpoint: https,
    primary_dfs_endpoint: https,
  },
  azurerm_subscription: { subscription_id: "", tenant_id: "" },
  azurerm_user_assigned_identity: { client_id: "", principal_id: "", tenant_id: "" },
  azurerm_virtual_network: { guid: "" },
  azurerm_windows_function_app: { default_hostname: "" },
  azurerm_windows_web_app: { default_hostname: "" },
  random_id: { b64_std: "", b64_url: "", dec: "", hex: "" },
  random_integer: { result: "" },
  random_password: { result: "" },
  random_pet: { id: "" },
  random_string: { result: "" },
  random_uuid: { result: "" },
  time_offset: { rfc3339: "" },
  time_rotating: { rfc3339: "", rotation_rfc3339: "" },
  time_static: { rfc3339: "" },
  tls_private_key: { private_key_pem: "-----BEGIN", public_key_openssh: "", public_key_pem: "-----BEGIN" },
};

/**
 * How an attribute of a resource or data source begins that is never null and never empty once it exists; undefined for one
 * that may be. Every resource has an id and, where it has the attribute, a name.
 * @param type without `data.`
 */
export function alwaysSet(type: string, attribute: string): string | undefined {
  if (attribute === "id" || attribute === "name") return "";
  const known = entry(attributes, type);
  return known && entry(known, attribute);
}
