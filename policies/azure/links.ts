/**
 * Resources that configure another one, and the arguments that name it. The graph answers `companions` from this table; a
 * new companion is a new line. Where there are several arguments, the first is asked unless another is named.
 */
export const links: Readonly<Record<string, readonly string[]>> = {
  azapi_storage_blob_service: ["storage_account_id"],
  azuread_application_password: ["application_id"],
  azurerm_api_management_api_operation_policy: ["api_name"],
  azurerm_api_management_api_policy: ["api_name"],
  azurerm_api_management_backend: ["api_management_name"],
  azurerm_api_management_policy: ["api_management_id"],
  azurerm_api_management_policy_fragment: ["api_management_id"],
  azurerm_api_management_product_api: ["api_name", "product_id"],
  azurerm_api_management_product_policy: ["product_id"],
  azurerm_backup_protected_vm: ["source_vm_id"],
  azurerm_cdn_frontdoor_security_policy: ["cdn_frontdoor_profile_id"],
  azurerm_cognitive_account_customer_managed_key: ["cognitive_account_id"],
  azurerm_cognitive_account_project: ["cognitive_account_id"],
  azurerm_cognitive_account_rai_policy: ["cognitive_account_id"],
  azurerm_cognitive_deployment: ["cognitive_account_id"],
  azurerm_eventhub_namespace_customer_managed_key: ["eventhub_namespace_id"],
  azurerm_firewall_policy_rule_collection_group: ["firewall_policy_id"],
  azurerm_key_vault_key: ["key_vault_id"],
  azurerm_logic_app_trigger_http_request: ["logic_app_id"],
  azurerm_management_lock: ["scope"],
  azurerm_monitor_data_collection_rule_association: ["target_resource_id"],
  azurerm_monitor_diagnostic_setting: ["target_resource_id"],
  azurerm_monitor_private_link_scoped_service: ["linked_resource_id"],
  azurerm_mssql_server_extended_auditing_policy: ["server_id"],
  azurerm_mssql_server_microsoft_support_auditing_policy: ["server_id"],
  azurerm_mssql_server_security_alert_policy: ["server_name"],
  azurerm_mssql_server_transparent_data_encryption: ["server_id"],
  azurerm_network_security_rule: ["network_security_group_name"],
  azurerm_network_watcher_flow_log: ["target_resource_id", "storage_account_id"],
  azurerm_postgresql_flexible_server_active_directory_administrator: ["server_name"],
  azurerm_private_dns_zone_virtual_network_link: ["private_dns_zone_name"],
  azurerm_private_endpoint: ["private_service_connection.private_connection_resource_id", "subnet_id"],
  azurerm_role_assignment: ["scope"],
  azurerm_route: ["route_table_name"],
  azurerm_security_center_storage_defender: ["storage_account_id"],
  azurerm_sentinel_alert_rule_fusion: ["log_analytics_workspace_id"],
  azurerm_sentinel_alert_rule_nrt: ["log_analytics_workspace_id"],
  azurerm_sentinel_alert_rule_scheduled: ["log_analytics_workspace_id"],
  azurerm_sentinel_automation_rule: ["log_analytics_workspace_id"],
  azurerm_sentinel_log_analytics_workspace_onboarding: ["workspace_id"],
  azurerm_storage_account_customer_managed_key: ["storage_account_id"],
  azurerm_storage_account_network_rules: ["storage_account_id"],
  azurerm_storage_account_queue_properties: ["storage_account_id"],
  azurerm_storage_account_static_website: ["storage_account_id"],
  azurerm_storage_container: ["storage_account_id"],
  azurerm_storage_management_policy: ["storage_account_id"],
  azurerm_storage_share: ["storage_account_id"],
  azurerm_subnet_network_security_group_association: ["subnet_id", "network_security_group_id"],
  azurerm_subnet_route_table_association: ["subnet_id", "route_table_id"],
};

/** The target that a name stands for: its ARM type and, for a part of another resource, where that one's name stands. */
export interface NamedTarget {
  readonly armType: string;
  /** Argument with the parent's name, and the segment of the target below it. @default - the target has no parent */
  readonly below?: { readonly parentName: string; readonly segment: string };
}

const gateway: NamedTarget = { armType: "Microsoft.ApiManagement/service" };
const inGateway = (segment: string): NamedTarget => ({
  armType: "Microsoft.ApiManagement/service",
  below: { parentName: "api_management_name", segment },
});

/** Arguments of `links` that hold a name in the companion's own resource group, by type and argument. */
export const nameLinks: Readonly<Record<string, Readonly<Record<string, NamedTarget>>>> = {
  azurerm_api_management_api: { api_management_name: gateway },
  azurerm_api_management_api_operation_policy: { api_name: inGateway("apis") },
  azurerm_api_management_api_policy: { api_name: inGateway("apis") },
  azurerm_api_management_backend: { api_management_name: gateway },
  azurerm_api_management_product: { api_management_name: gateway },
  azurerm_api_management_product_api: { api_name: inGateway("apis"), product_id: inGateway("products") },
  azurerm_api_management_product_policy: { product_id: inGateway("products") },
  azurerm_mssql_server_security_alert_policy: { server_name: { armType: "Microsoft.Sql/servers" } },
  azurerm_network_security_rule: {
    network_security_group_name: { armType: "Microsoft.Network/networkSecurityGroups" },
  },
  azurerm_postgresql_flexible_server_active_directory_administrator: {
    server_name: { armType: "Microsoft.DBforPostgreSQL/flexibleServers" },
  },
  azurerm_private_dns_zone_virtual_network_link: {
    private_dns_zone_name: { armType: "Microsoft.Network/privateDnsZones" },
  },
  azurerm_route: { route_table_name: { armType: "Microsoft.Network/routeTables" } },
};
